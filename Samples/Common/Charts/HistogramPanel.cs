using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>A bar for each interval, as high as the number of values in it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="XLabel">What is counted.</param>
/// <param name="YLabel">What the height measures.</param>
/// <param name="Bins">The intervals.</param>
public sealed record HistogramPanel(string Title, string XLabel, string YLabel, Bins Bins) : ChartPanel(Title, XLabel, YLabel)
{
    /// <summary>Values marked by a dashed vertical line, such as bounds.</summary>
    public IReadOnlyList<double> Marked { get; init; } = [];

    /// <summary>The index of the bars' colour in the palette, from 0.</summary>
    public int Colour { get; init; }

    internal override Scale X => new(Bins.Low, Bins.High);

    internal override Scale Y => Scale.Of([0, Math.Max(1, Bins.Counts.Max())]);

    internal override IEnumerable<XElement> Marks(Plot plot)
    {
        var width = plot.Width / Bins.Counts.Count;
        var gap = Math.Min(1, width / 8);
        for (var i = 0; i < Bins.Counts.Count; i++)
        {
            if (Bins.Counts[i] > 0)
            {
                var top = plot.Y(Bins.Counts[i]);
                yield return Svg.Element(
                    "rect",
                    ("x", plot.Left + (i * width)),
                    ("y", top),
                    ("width", width - gap),
                    ("height", plot.Bottom - top),
                    ("fill", Palette.Colour(Colour))
                );
            }
        }

        foreach (var value in Marked.Where(value => value >= Bins.Low && value <= Bins.High))
        {
            var line = Svg.Line(plot.X(value), plot.Top, plot.X(value), plot.Bottom, Palette.Ink);
            line.SetAttributeValue("stroke-width", 1.5);
            line.SetAttributeValue("stroke-dasharray", "5 3");
            yield return line;
        }
    }
}
