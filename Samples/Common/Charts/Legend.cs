using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>The names of the lines with a sample of each, above the plot, where no line can cross them.</summary>
internal static class Legend
{
    private const double SampleWidth = 30;
    private const double Gap = 20;

    /// <summary>Breaks the names into rows that fit.</summary>
    /// <param name="names">The names, in the order of the lines.</param>
    /// <param name="width">Width of a row.</param>
    /// <returns>The names of each row, each with the number of its line.</returns>
    public static IReadOnlyList<IReadOnlyList<(int Index, string Name)>> Rows(IReadOnlyList<string> names, double width)
    {
        var rows = new List<List<(int, string)>>();
        var used = double.PositiveInfinity;
        for (var i = 0; i < names.Count; i++)
        {
            if (used + Width(names[i]) > width)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add((i, names[i]));
            used += Width(names[i]) + Gap;
        }

        return rows;
    }

    /// <summary>Draws the rows.</summary>
    public static IEnumerable<XElement> Draw(
        IReadOnlyList<IReadOnlyList<(int Index, string Name)>> rows,
        double left,
        double top,
        double lineHeight
    )
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var (x, y) = (left, top + (lineHeight * row) + 12);
            foreach (var (index, name) in rows[row])
            {
                var sample = Svg.Line(x, y - 4, x + SampleWidth - 6, y - 4, Palette.Colour(index));
                sample.SetAttributeValue("stroke-width", 2);
                sample.SetAttributeValue("stroke-dasharray", Palette.Dash(index));
                yield return sample;
                yield return Svg.Text(name, x + SampleWidth, y, PanelLayout.Small);
                x += Width(name) + Gap;
            }
        }
    }

    private static double Width(string name) => SampleWidth + Lettering.Width(name, PanelLayout.Small);
}
