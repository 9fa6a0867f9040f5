using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>A plot with two axes.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="XLabel">The label of the horizontal axis.</param>
/// <param name="YLabel">The label of the vertical axis.</param>
public abstract record ChartPanel(string Title, string XLabel, string YLabel) : FigurePanel(Title)
{
    /// <summary>The horizontal scale.</summary>
    internal abstract Scale X { get; }

    /// <summary>The vertical scale, before it is extended to ticks.</summary>
    internal abstract Scale Y { get; }

    /// <summary>Names of the lines, for the legend.</summary>
    internal virtual IReadOnlyList<string> Names => [];

    /// <summary>Draws the elements below grid and axes.</summary>
    internal virtual IEnumerable<XElement> Ground(Plot plot) => [];

    /// <summary>Draws the elements between the axes.</summary>
    internal abstract IEnumerable<XElement> Marks(Plot plot);

    internal override IEnumerable<XElement> Draw(Cell cell) => PanelLayout.Draw(this, cell);
}
