using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>Places the parts of a panel in its cell: title, legend, axis labels, and the plot in the remaining space.</summary>
internal static class PanelLayout
{
    /// <summary>Size of titles.</summary>
    public const double Large = 14;

    /// <summary>Size of labels.</summary>
    public const double Small = 12;

    private const double TitleLine = 19;
    private const double LegendLine = 18;
    private const double XAxisHeight = 46;
    private const double YLabelWidth = 22;

    // Pixels per step between ticks.
    private const double PixelsAStepAcross = 40;
    private const double PixelsAStepUp = 40;

    /// <summary>Draws a panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="cell">Its rectangle.</param>
    public static IEnumerable<XElement> Draw(ChartPanel panel, Cell cell)
    {
        var title = Title(panel.Title, cell);
        foreach (var line in title)
        {
            yield return line;
        }

        var legendTop = cell.Top + TitleHeight(title);
        var legend = Legend.Rows(panel.Names, cell.Width);
        foreach (var mark in Legend.Draw(legend, cell.Left, legendTop, LegendLine))
        {
            yield return mark;
        }

        var top = legendTop + (LegendLine * legend.Count) + 6;
        var height = cell.Top + cell.Height - XAxisHeight - top;
        var ySteps = Math.Max(2, (int)(height / PixelsAStepUp));
        var yScale = panel.Y.ToTicks(ySteps);
        var yTicks = yScale.Ticks(ySteps);
        var left = cell.Left + YLabelWidth + yTicks.Max(tick => Lettering.Width(tick.Label, Small)) + 6;

        // Half of the last number below the axis extends to the right.
        var width = cell.Left + cell.Width - 24 - left;
        var xTicks = XTicks(panel.X, width);
        var plot = new Plot(left, top, width, height, panel.X, yScale);
        foreach (var mark in panel.Ground(plot).Concat(plot.Axes(xTicks, yTicks)).Concat(panel.Marks(plot)))
        {
            yield return mark;
        }

        yield return Svg.Text(panel.XLabel, left + (width / 2), plot.Bottom + 36, Small, "middle");
        var (x, y) = (cell.Left + 12, top + (height / 2));
        var label = Svg.Text(panel.YLabel, x, y, Small, "middle");
        label.SetAttributeValue("transform", $"rotate(-90 {Svg.Number(x)} {Svg.Number(y)})");
        yield return label;
    }

    /// <summary>The lines of a panel's title.</summary>
    public static IReadOnlyList<XElement> Title(string title, Cell cell)
    {
        var lines = Lettering
            .Wrap(title, Large, cell.Width)
            .Select((line, i) => Svg.Text(line, cell.Left, cell.Top + (TitleLine * (i + 1)) - 5, Large))
            .ToArray();
        Array.ForEach(lines, line => line.SetAttributeValue("font-weight", "bold"));
        return lines;
    }

    /// <summary>The height of those lines with the space below them.</summary>
    public static double TitleHeight(IReadOnlyList<XElement> lines) => (TitleLine * lines.Count) + 3;

    // As many as fit side by side.
    private static IReadOnlyList<Tick> XTicks(Scale scale, double width)
    {
        var steps = Math.Max(1, (int)(width / PixelsAStepAcross));
        var ticks = scale.Ticks(steps);
        while (steps > 1 && !Fit(ticks, scale, width))
        {
            steps--;
            ticks = scale.Ticks(steps);
        }

        return ticks;
    }

    private static bool Fit(IReadOnlyList<Tick> ticks, Scale scale, double width) =>
        ticks
            .Zip(ticks.Skip(1))
            .All(pair =>
                width * (scale.At(pair.Second.Value) - scale.At(pair.First.Value))
                >= ((Lettering.Width(pair.First.Label, Small) + Lettering.Width(pair.Second.Label, Small)) / 2) + 10
            );
}

/// <summary>A rectangle of a figure, in pixels.</summary>
internal readonly record struct Cell(double Left, double Top, double Width, double Height);
