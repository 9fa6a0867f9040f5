using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>One or more lines over a common axis.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="XLabel">The label of the horizontal axis.</param>
/// <param name="YLabel">The label of the vertical axis.</param>
/// <param name="Lines">The lines, at least one with a point to show.</param>
public sealed record LinePanel(string Title, string XLabel, string YLabel, IReadOnlyList<Series> Lines)
    : ChartPanel(Title, XLabel, YLabel)
{
    /// <summary>Whether equal heights are equal ratios; values of 0 and below then leave a gap.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>
    /// Whether the vertical axis begins at 0 even if no value is near it; not with <see cref="IsLogarithmic"/>.
    /// </summary>
    public bool FromZero { get; init; }

    /// <summary>Ranges of the horizontal axis with a grey background, each from its first to its last value.</summary>
    public IReadOnlyList<(double From, double To)> Shaded { get; init; } = [];

    internal override Scale X => Scale.Of(Lines.SelectMany(line => line.X));

    internal override Scale Y =>
        Scale.Of(Lines.SelectMany(line => line.Y).Concat(FromZero && !IsLogarithmic ? [0.0] : []), IsLogarithmic);

    internal override IReadOnlyList<string> Names => [.. Lines.Select(line => line.Name)];

    internal override IEnumerable<XElement> Ground(Plot plot)
    {
        foreach (var (from, to) in Shaded)
        {
            var (left, right) = (Math.Max(plot.Left, plot.X(from)), Math.Min(plot.Right, plot.X(to)));
            if (right > left)
            {
                yield return Svg.Element(
                    "rect",
                    ("x", left),
                    ("y", plot.Top),
                    ("width", right - left),
                    ("height", plot.Height),
                    ("fill", Palette.Shade)
                );
            }
        }
    }

    internal override IEnumerable<XElement> Marks(Plot plot)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            var pieces = Pieces(Lines[i], plot).ToArray();
            var path = string.Join(' ', pieces.Where(piece => piece.Count > 1).Select(Path));
            if (path.Length > 0)
            {
                yield return Svg.Element(
                    "path",
                    ("d", path),
                    ("fill", "none"),
                    ("stroke", Palette.Colour(i)),
                    ("stroke-width", 2),
                    ("stroke-linejoin", "round"),
                    ("stroke-dasharray", Palette.Dash(i))
                );
            }

            // A point between two gaps would be invisible without a circle.
            foreach (var (x, y) in pieces.Where(piece => piece.Count == 1).Select(piece => piece[0]))
            {
                yield return Svg.Element("circle", ("cx", x), ("cy", y), ("r", 3), ("fill", Palette.Colour(i)));
            }
        }
    }

    private static string Path(List<(double X, double Y)> piece) =>
        "M" + string.Join(" L", piece.Select(point => $"{Svg.Number(point.X)},{Svg.Number(point.Y)}"));

    // The stretches between gaps, in pixels.
    private IEnumerable<List<(double X, double Y)>> Pieces(Series line, Plot plot)
    {
        if (line.X.Count != line.Y.Count)
        {
            throw new ArgumentException($"'{line.Name}' has {line.X.Count} places and {line.Y.Count} heights.");
        }

        var piece = new List<(double, double)>();
        foreach (var (x, y) in line.X.Zip(line.Y))
        {
            if (double.IsFinite(x) && Scale.IsShown(y, IsLogarithmic))
            {
                piece.Add((plot.X(x), plot.Y(y)));
            }
            else if (piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }
        }

        if (piece.Count > 0)
        {
            yield return piece;
        }
    }
}
