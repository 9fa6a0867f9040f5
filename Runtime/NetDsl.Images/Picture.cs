namespace NetDsl.Images;

/// <summary>
/// A picture in memory: red, green, blue and opacity of each pixel, 0 to 255, row by row from the top left. Gamma and colour
/// profiles of files are not applied; samples of 16 bits are cut off to their upper 8.
/// </summary>
public sealed class Picture
{
    /// <summary>Bytes per pixel.</summary>
    public const int PixelSize = 4;

    /// <summary>The size limit of files, in bytes.</summary>
    public const int MaximumLength = 1 << 26;

    /// <summary>The limit of pixels: 4096×4096, 64 MB in memory.</summary>
    public const int MaximumPixels = 1 << 24;

    private readonly byte[] rgba;

    internal Picture(int width, int height, byte[] rgba) => (Width, Height, this.rgba) = (width, height, rgba);

    /// <summary>Pixels of a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Four bytes per pixel; opacity is not multiplied into the colours.</summary>
    public ReadOnlySpan<byte> Rgba => rgba;

    /// <summary>One pixel.</summary>
    /// <param name="x">The column, from 0.</param>
    /// <param name="y">The row, from 0.</param>
    /// <returns>Red, green, blue, opacity.</returns>
    public (byte Red, byte Green, byte Blue, byte Opacity) this[int x, int y] =>
        rgba.AsSpan(((y * Width) + x) * PixelSize, PixelSize) is [var red, var green, var blue, var opacity]
            ? (red, green, blue, opacity)
            : default;

    /// <summary>Whether a file begins as a PNG or a JPEG file does.</summary>
    /// <param name="path">The file.</param>
    /// <returns>True if it does.</returns>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static bool IsPicture(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[PngFile.Signature.Length];
        var found = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        return found.StartsWith(PngFile.Signature) || found.StartsWith(JpegFile.Signature);
    }

    /// <summary>Reads a PNG or JPEG file. The orientation that a camera has written into a JPEG file (EXIF) is applied.</summary>
    /// <param name="path">The file; its content tells the format, not its name.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="InvalidDataException">
    /// It is neither, or it is damaged, cut short or too large. The message names the file, what was found and what was expected.
    /// </exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Picture Read(string path) => Decode(PictureFile.Bytes(path), path);

    /// <summary>Decodes a file's bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name in messages.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="InvalidDataException">As in <see cref="Read"/>.</exception>
    public static Picture Decode(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes.AsSpan().StartsWith(JpegFile.Signature) ? JpegFile.Decode(bytes, name)
            : bytes.AsSpan().StartsWith(PngFile.Signature) ? PngFile.Decode(bytes, name)
            : throw PictureFile.OtherFormat(bytes, name);
    }

    /// <summary>The picture as one sample for a network, as <see cref="ImageFolder"/> makes it.</summary>
    /// <param name="shape">
    /// The sample's sizes: [3, height, width] for red, green and blue, [1, height, width] or [height, width] for grey.
    /// </param>
    /// <param name="fit">What to do if the picture has another size.</param>
    /// <returns>Numbers from 0 to 1, channel by channel, row by row.</returns>
    /// <exception cref="ArgumentException">The shape is not one of these.</exception>
    /// <exception cref="InvalidDataException">The picture does not have that size, and is not to be fitted to it.</exception>
    public float[] ToFeatures(ReadOnlySpan<int> shape, ImageFit fit = ImageFit.Exact)
    {
        var sample = SampleShape.Of(shape);
        if (sample.Fault(Width, Height, fit) is { } fault)
        {
            throw new InvalidDataException($"The picture does not fit: {fault}");
        }

        var (bytes, features) = (new byte[sample.Size], new float[sample.Size]);
        Fitting.Write(this, sample, fit, bytes);
        Fitting.ToUnit(bytes, features);
        return features;
    }
}
