using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>
/// Small pictures side by side, a square for each number: blue below zero, white at zero, orange above. A bar below them shows
/// which colour is which number.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Tiles">The pictures, row by row.</param>
/// <param name="Limit">The magnitude that has the full colour, above 0; larger numbers have it too.</param>
public sealed record TilePanel(string Title, IReadOnlyList<Tile> Tiles, double Limit) : FigurePanel(Title)
{
    private const double Gap = 8;
    private const double BarWidth = 200;
    private const double BarHeight = 12;
    private const double BarRoom = 48;
    private const int BarSteps = 40;

    /// <summary>Pictures in a row.</summary>
    public int Columns { get; init; } = 8;

    internal override IEnumerable<XElement> Draw(Cell cell)
    {
        var title = PanelLayout.Title(Title, cell);
        foreach (var line in title)
        {
            yield return line;
        }

        var top = cell.Top + PanelLayout.TitleHeight(title) + 6;
        var rows = (Tiles.Count + Columns - 1) / Columns;
        var height = cell.Top + cell.Height - BarRoom - top;
        var (high, wide) = (Tiles.Max(tile => tile.Height), Tiles.Max(tile => tile.Width));
        var square = Math.Min(((cell.Width + Gap) / Columns - Gap) / wide, ((height + Gap) / rows - Gap) / high);
        for (var i = 0; i < Tiles.Count; i++)
        {
            var left = cell.Left + (i % Columns * ((square * wide) + Gap));
            yield return Draw(Tiles[i], left, top + (i / Columns * ((square * high) + Gap)), square);
        }

        foreach (var mark in Bar(cell.Left, top + (rows * ((square * high) + Gap)) + 6))
        {
            yield return mark;
        }
    }

    private XElement Draw(Tile tile, double left, double top, double square)
    {
        var group = Svg.Element("g");
        var title = Svg.Element("title");
        title.Value = tile.Name;
        group.Add(title);
        for (var i = 0; i < tile.Values.Count; i++)
        {
            var (x, y) = (left + (i % tile.Width * square), top + (i / tile.Width * square));
            group.Add(Square(x, y, square, square, tile.Values[i]));
        }

        var frame = Square(left, top, square * tile.Width, square * tile.Height, 0);
        frame.SetAttributeValue("fill", "none");
        frame.SetAttributeValue("stroke", Palette.Axis);
        group.Add(frame);
        return group;
    }

    private IEnumerable<XElement> Bar(double left, double top)
    {
        var step = BarWidth / BarSteps;
        for (var i = 0; i < BarSteps; i++)
        {
            var value = Limit * (((2 * i) + 1.0) / BarSteps - 1);
            yield return Square(left + (i * step), top, step, BarHeight, value);
        }

        var labels = new[] { (0, -Limit, "start"), (0.5, 0.0, "middle"), (1.0, Limit, "end") };
        foreach (var (share, value, anchor) in labels)
        {
            var text = FormattableString.Invariant($"{value:0.00}").Replace('-', '\u2212');
            yield return Svg.Text(text, left + (share * BarWidth), top + BarHeight + 16, PanelLayout.Small, anchor);
        }
    }

    private XElement Square(double x, double y, double width, double height, double value) =>
        Svg.Element("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("fill", Palette.Diverging(value / Limit)));
}

/// <summary>One of the pictures.</summary>
/// <param name="Name">What it is, for screen readers and as the text that appears under the mouse.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Numbers in a row.</param>
/// <param name="Values">The numbers, row by row.</param>
public sealed record Tile(string Name, int Height, int Width, IReadOnlyList<float> Values);
