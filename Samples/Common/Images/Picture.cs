namespace NetDsl.Samples.Images;

/// <summary>A picture in memory: red, green, blue and opacity of each pixel, 0 to 255, row by row from the top left.</summary>
/// <param name="width">Pixels of a row, at least 1.</param>
/// <param name="height">Rows, at least 1.</param>
/// <param name="rgba">The pixels, four bytes each; opacity is not multiplied into the colours.</param>
public sealed class Picture(int width, int height, byte[] rgba)
{
    /// <summary>Bytes per pixel.</summary>
    public const int PixelSize = 4;

    /// <summary>Pixels of a row.</summary>
    public int Width { get; } = width;

    /// <summary>Rows.</summary>
    public int Height { get; } = height;

    /// <summary>Four bytes per pixel.</summary>
    public ReadOnlySpan<byte> Rgba => rgba;

    /// <summary>One pixel.</summary>
    /// <param name="x">The column, from 0.</param>
    /// <param name="y">The row, from 0.</param>
    /// <returns>Red, green, blue, opacity.</returns>
    public (byte Red, byte Green, byte Blue, byte Opacity) this[int x, int y] =>
        rgba.AsSpan(((y * Width) + x) * PixelSize, PixelSize) is [var red, var green, var blue, var opacity]
            ? (red, green, blue, opacity)
            : default;
}
