using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>One picture of a <see cref="Figure"/>: a plot with two axes.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="XLabel">What the horizontal axis measures.</param>
/// <param name="YLabel">What the vertical axis measures.</param>
public abstract record ChartPanel(string Title, string XLabel, string YLabel)
{
    /// <summary>The horizontal scale.</summary>
    internal abstract Scale X { get; }

    /// <summary>The vertical scale, before it is extended to ticks.</summary>
    internal abstract Scale Y { get; }

    /// <summary>Names of the lines, for the legend.</summary>
    internal virtual IReadOnlyList<string> Names => [];

    /// <summary>Draws what lies below grid and axes.</summary>
    internal virtual IEnumerable<XElement> Ground(Plot plot) => [];

    /// <summary>Draws what stands between the axes.</summary>
    internal abstract IEnumerable<XElement> Marks(Plot plot);
}
