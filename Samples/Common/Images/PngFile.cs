using System.IO.Compression;

namespace NetDsl.Samples.Images;

/// <summary>
/// Reads PNG files: every colour type and bit depth, interlaced or not, as "Portable Network Graphics (PNG) Specification" (W3C,
/// second edition) has them. What the file says of gamma and colour profiles is not applied; samples of 16 bits are rounded to 8.
/// The feeds that this repository is built from have no managed library for it, so this is one: nothing in a file, whole or
/// damaged, makes it do anything but return the picture or throw an <see cref="InvalidDataException"/>.
/// </summary>
public static class PngFile
{
    /// <summary>Files above this size are refused.</summary>
    public const int MaximumLength = 1 << 26;

    /// <summary>Pictures of more pixels are refused: 4096×4096, 64 MB in memory.</summary>
    public const int MaximumPixels = 1 << 24;

    // Deflate cannot shrink anything further than this (zlib's documentation, "Maximum Compression Factor").
    private const long LargestCompressionFactor = 1032;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether a file begins as a PNG file does.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static bool Is(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[Signature.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && Signature.SequenceEqual(start);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="InvalidDataException">
    /// It is no PNG file, damaged, cut short, or larger than the limits; the message names it, what was found and what was
    /// expected.
    /// </exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Picture Read(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > MaximumLength)
        {
            throw new PngFault(path).Of($"{file.Length} bytes", $"at most {MaximumLength}");
        }

        var bytes = new byte[file.Length];
        return Decode(bytes.AsMemory(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)), path);
    }

    /// <summary>Decodes a file's bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">What messages call it.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="InvalidDataException">As in <see cref="Read"/>.</exception>
    public static Picture Decode(ReadOnlyMemory<byte> bytes, string name)
    {
        var fault = new PngFault(name);
        if (!bytes.Span.StartsWith(Signature))
        {
            throw fault.Of($"another beginning", $"a PNG file");
        }

        var content = PngContent.Read(bytes[Signature.Length..], fault);
        var header = content.Header;
        if (header.RawLength > content.Data.Length * LargestCompressionFactor)
        {
            throw fault.Of(
                $"{content.Data.Length} bytes of compressed data",
                $"enough for {header.Width}×{header.Height} pixels: it is cut short"
            );
        }

        using var data = new ZLibStream(new MemoryStream(content.Data), CompressionMode.Decompress);
        return PngImage.Read(header, content.Colours, new PngRows(data, fault), fault);
    }
}
