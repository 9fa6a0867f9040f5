using System.Globalization;
using System.Text;

namespace NetDsl;

/// <summary>A curve of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Style">Its class: <c>first</c>, or <c>second</c>, which also has dots.</param>
/// <param name="Points">Its points, from left to right; those that are not finite interrupt it.</param>
internal sealed record ChartCurve(string Name, string Style, IReadOnlyList<(double X, double Y)> Points);

/// <summary>A line chart as SVG, coloured by the style sheet of <see cref="ChartStyle"/>.</summary>
/// <param name="Title">What it shows, read by screen readers.</param>
/// <param name="XAxis">The text below.</param>
/// <param name="YAxis">The text above the vertical axis.</param>
/// <param name="Curves">The curves.</param>
internal sealed record LineChart(string Title, string XAxis, string YAxis, IReadOnlyList<ChartCurve> Curves)
{
    private const double Width = 380;
    private const double Height = 260;
    private const double Left = 56;
    private const double Right = 14;
    private const double Top = 34;
    private const double Bottom = 42;

    // More dots than this become a band.
    private const int MostDots = 60;

    /// <summary>Whether the horizontal axis is logarithmic.</summary>
    public bool IsLogarithmicX { get; init; }

    /// <summary>The ends of the horizontal axis; null for those of the points.</summary>
    public (double Least, double Most)? RangeX { get; init; }

    /// <summary>A value that is marked by a vertical line, with its text; null for none.</summary>
    public (double X, string Text)? Mark { get; init; }

    /// <summary>The element svg.</summary>
    /// <param name="id">A name for the title, unique on the page.</param>
    /// <param name="style">A style sheet, for a picture that is a file of its own; empty on a page that has one.</param>
    public string Svg(string id, string style = "")
    {
        var points = Curves.SelectMany(curve => curve.Points).Where(point => double.IsFinite(point.Y)).ToArray();
        var (least, most) =
            RangeX ?? (points.Length == 0 ? (0, 1) : (points.Min(point => point.X), points.Max(point => point.X)));
        var x = ChartScale.Exact(least, most, IsLogarithmicX);
        var y = ChartScale.Round(points.Select(point => point.Y));
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="{id}">
            <title id="{id}">{Html.Text(Title)}</title>{style}
            <text class="axis" x="{Left - 48}" y="14">{Html.Text(YAxis)}{(y.IsLogarithmic ? " (logarithmic)" : "")}</text>

            """
        );
        foreach (var tick in y.Ticks)
        {
            var at = PlaceY(y, tick);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""
                <line class="grid" x1="{Left}" x2="{Width - Right}" y1="{at:0.#}" y2="{at:0.#}"/><text x="{Left - 8}" y="{at
                    + 4:0.#}" text-anchor="end">{y.Label(tick)}</text>

                """
            );
        }

        foreach (var tick in x.Ticks)
        {
            var at = PlaceX(x, tick);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""
                <line class="tick" x1="{at:0.#}" x2="{at:0.#}" y1="{Height - Bottom}" y2="{Height
                    - Bottom
                    + 4}"/><text x="{at:0.#}" y="{Height - Bottom + 18}" text-anchor="middle">{x.Label(tick)}</text>

                """
            );
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <line class="tick" x1="{Left}" x2="{Width - Right}" y1="{Height - Bottom}" y2="{Height - Bottom}"/>
            <text class="axis" x="{(Left + Width - Right) / 2}" y="{Height - 6}" text-anchor="middle">{Html.Text(XAxis)}</text>

            """
        );
        if (Mark is { } mark)
        {
            var at = PlaceX(x, mark.X);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""
                <line class="mark" x1="{at:0.#}" x2="{at:0.#}" y1="{Top - 6}" y2="{Height - Bottom}"/><text class="mark" x="{at
                    + (x.At(mark.X) > 0.6 ? -6 : 6):0.#}" y="{Top + 6}" text-anchor="{(
                    x.At(mark.X) > 0.6 ? "end" : "start"
                )}">{Html.Text(mark.Text)}</text>

                """
            );
        }

        foreach (var curve in Curves)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{curve.Style}\" d=\"{Path(curve, x, y)}\"/>\n");
            if (curve.Style == "second" && curve.Points.Count <= MostDots)
            {
                foreach (var point in curve.Points.Where(point => double.IsFinite(point.Y)))
                {
                    svg.Append(
                        CultureInfo.InvariantCulture,
                        $"<circle class=\"second\" cx=\"{PlaceX(x, point.X):0.#}\" cy=\"{PlaceY(y, point.Y):0.#}\" r=\"2.5\"/>\n"
                    );
                }
            }
        }

        Legend(svg);
        return svg.Append("</svg>\n").ToString();
    }

    private void Legend(StringBuilder svg)
    {
        var at = Width - Right;
        foreach (var curve in Curves.Count < 2 ? [] : Curves.Reverse())
        {
            var width = 7.6 * curve.Name.Length;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""
                <text x="{at}" y="14" text-anchor="end">{Html.Text(curve.Name)}</text><line class="{curve.Style}" x1="{at
                    - width
                    - 22}" x2="{at - width - 4}" y1="10" y2="10"/>

                """
            );
            at -= width + 34;
        }
    }

    private static string Path(ChartCurve curve, ChartScale x, ChartScale y)
    {
        var path = new StringBuilder();
        var isDown = false;
        foreach (var point in curve.Points)
        {
            if (double.IsFinite(point.Y) && (!y.IsLogarithmic || point.Y > 0))
            {
                path.Append(
                    CultureInfo.InvariantCulture,
                    $"{(isDown ? 'L' : 'M')}{PlaceX(x, point.X):0.#} {PlaceY(y, point.Y):0.#}"
                );
                isDown = true;
            }
            else
            {
                isDown = false;
            }
        }

        return path.ToString();
    }

    private static double PlaceX(ChartScale scale, double value) => Left + scale.At(value) * (Width - Left - Right);

    private static double PlaceY(ChartScale scale, double value) => Height - Bottom - scale.At(value) * (Height - Top - Bottom);
}
