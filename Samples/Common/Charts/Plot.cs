using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>The rectangle between the axes of a panel, in pixels of the figure.</summary>
/// <param name="Left">Its left side.</param>
/// <param name="Top">Its upper side.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="XScale">The horizontal scale.</param>
/// <param name="YScale">The vertical scale.</param>
internal sealed record Plot(double Left, double Top, double Width, double Height, Scale XScale, Scale YScale)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>The pixel of a value on the horizontal axis.</summary>
    public double X(double value) => Left + (Width * XScale.At(value));

    /// <summary>The pixel of a value on the vertical axis, which points up.</summary>
    public double Y(double value) => Bottom - (Height * YScale.At(value));

    /// <summary>Grid, axes and their numbers.</summary>
    public IEnumerable<XElement> Axes(IReadOnlyList<Tick> xTicks, IReadOnlyList<Tick> yTicks)
    {
        foreach (var tick in xTicks)
        {
            yield return Svg.Line(X(tick.Value), Top, X(tick.Value), Bottom, Shade(tick));
            yield return Svg.Text(tick.Label, X(tick.Value), Bottom + 16, PanelLayout.Small, "middle");
        }

        foreach (var tick in yTicks)
        {
            yield return Svg.Line(Left, Y(tick.Value), Right, Y(tick.Value), Shade(tick));
            yield return Svg.Text(tick.Label, Left - 6, Y(tick.Value) + 4, PanelLayout.Small, "end");
        }

        yield return Svg.Element(
            "rect",
            ("x", Left),
            ("y", Top),
            ("width", Width),
            ("height", Height),
            ("fill", "none"),
            ("stroke", Palette.Axis)
        );
    }

    // The lines through zero have a meaning; the others only help the eye.
    private static string Shade(Tick tick) => tick.Value == 0 ? Palette.Axis : Palette.Grid;
}
