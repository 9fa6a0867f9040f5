namespace NetDsl.Images;

/// <summary>What PNG and JPEG files have in common: limits, and messages that name the file.</summary>
internal static class PictureFile
{
    // Nearly every file's size and orientation are in these first bytes; only embedded previews and profiles can be longer.
    private const int HeaderLength = 1 << 16;

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InvalidDataException">It is longer than the limit.</exception>
    public static byte[] Bytes(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > Picture.MaximumLength)
        {
            throw Fault(path, $"{file.Length} bytes", $"at most {Picture.MaximumLength}");
        }

        var bytes = new byte[file.Length];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Reads the size of a picture from the beginning of its file; the rest is not checked.</summary>
    /// <exception cref="InvalidDataException">It is not a PNG or JPEG file, or its beginning is damaged.</exception>
    public static (int Width, int Height) SizeOf(string path)
    {
        var start = new byte[HeaderLength];
        int length;
        using (var file = File.OpenRead(path))
        {
            length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }

        return SizeOf(start.AsSpan(0, length), path) ?? SizeOf(Bytes(path), path) ?? throw JpegFile.NoSize(path);
    }

    /// <summary>Says what a file is that is neither PNG nor JPEG.</summary>
    public static InvalidDataException OtherFormat(ReadOnlySpan<byte> bytes, string name) =>
        bytes switch
        {
            [] => Fault(name, $"an empty file", $"a PNG or JPEG file"),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => Fault(name, $"a WebP file", $"a PNG or JPEG file: convert it"),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Fault(name, $"a GIF file", $"a PNG or JPEG file: convert it"),
            [(byte)'B', (byte)'M', ..] => Fault(name, $"a BMP file", $"a PNG or JPEG file: convert it"),
            _ => Fault(name, $"another beginning", $"a PNG or JPEG file"),
        };

    /// <summary>Checks the size that a file claims: the decoder reserves memory for it.</summary>
    public static void CheckSize(uint width, uint height, string name)
    {
        if (width == 0 || height == 0 || (ulong)width * height > Picture.MaximumPixels)
        {
            throw Fault(name, $"a picture of {width}×{height}", $"at least one pixel and at most {Picture.MaximumPixels}");
        }
    }

    public static InvalidDataException Fault(
        string name,
        FormattableString found,
        FormattableString expected,
        Exception? inner = null
    ) => new($"{name}: found {FormattableString.Invariant(found)}, expected {FormattableString.Invariant(expected)}.", inner);

    // Null if the size comes later.
    private static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> start, string name) =>
        start.StartsWith(JpegFile.Signature) ? JpegFile.FindHeader(start, name)?.Size
        : start.StartsWith(PngFile.Signature) ? PngFile.SizeOf(start, name)
        : throw OtherFormat(start, name);
}
