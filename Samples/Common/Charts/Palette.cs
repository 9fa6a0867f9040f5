namespace NetDsl.Samples.Charts;

/// <summary>
/// Colours that colour-blind people can distinguish (after Okabe and Ito, https://jfly.uni-koeln.de/color/), dark enough on
/// white; lines also differ in their dashes.
/// </summary>
internal static class Palette
{
    public const string Background = "#ffffff";
    public const string Ink = "#222222";
    public const string Grid = "#dcdcdc";
    public const string Shade = "#eeeeee";
    public const string Axis = "#888888";

    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#00805c", "#b0508a", "#a06f00", "#444444"];
    private static readonly string[] Dashes = ["none", "9 4", "2 4", "9 4 2 4"];

    /// <summary>The colour of the n-th line, from 0.</summary>
    public static string Colour(int index) => Colours[index % Colours.Length];

    /// <summary>
    /// Blue at -1, white at 0, orange at 1, with all shades between; numbers outside have the colours of the ends.
    /// </summary>
    public static string Diverging(double share)
    {
        var (red, green, blue) = share < 0 ? (0x00, 0x72, 0xb2) : (0xd5, 0x5e, 0x00);
        return $"rgb({Mixed(red)},{Mixed(green)},{Mixed(blue)})";

        int Mixed(int full) => (int)Math.Round(255 + ((full - 255) * Math.Min(1, Math.Abs(share))));
    }

    /// <summary>The dashes of the n-th line, from 0.</summary>
    public static string Dash(int index) => Dashes[index % Dashes.Length];
}
