using NetDsl.Images;

namespace NativeSample;

/// <summary>A picture's lightness.</summary>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Pixels">0 (black) to 255 (white), row by row.</param>
internal sealed record GreyPicture(int Width, int Height, byte[] Pixels)
{
    /// <summary>
    /// Reduces colours to lightness on white paper; a drawing that is invisible there, white on transparent, is put on black.
    /// </summary>
    /// <param name="picture">The picture.</param>
    /// <param name="leastContrast">With less difference between the lightest and the darkest pixel, a drawing is
    /// invisible.</param>
    public static GreyPicture Of(Picture picture, int leastContrast)
    {
        var onWhite = On(picture, byte.MaxValue);
        return onWhite.Pixels.Max() - onWhite.Pixels.Min() < leastContrast ? On(picture, byte.MinValue) : onWhite;
    }

    /// <summary>The median lightness of the pixels at the picture's edge.</summary>
    public byte EdgeMedian()
    {
        var edge = new List<byte>();
        for (var x = 0; x < Width; x++)
        {
            edge.AddRange(Pixels[x], Pixels[((Height - 1) * Width) + x]);
        }

        for (var y = 0; y < Height; y++)
        {
            edge.AddRange(Pixels[y * Width], Pixels[(y * Width) + Width - 1]);
        }

        edge.Sort();
        return edge[edge.Count / 2];
    }

    // The luma of Rec. 601, on the stored values; transparent pixels are mixed with the background.
    private static GreyPicture On(Picture picture, byte ground)
    {
        var pixels = new byte[picture.Width * picture.Height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var pixel = picture.Rgba.Slice(i * Picture.PixelSize, Picture.PixelSize);
            var luma = ((299 * pixel[0]) + (587 * pixel[1]) + (114 * pixel[2]) + 500) / 1000;
            pixels[i] = (byte)(((luma * pixel[3]) + (ground * (255 - pixel[3])) + 127) / 255);
        }

        return new GreyPicture(picture.Width, picture.Height, pixels);
    }
}
