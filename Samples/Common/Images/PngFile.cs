using System.Buffers.Binary;
using StbImageSharp;

namespace NetDsl.Samples.Images;

/// <summary>
/// Reads PNG files of every colour type and bit depth, interlaced or not. StbImageSharp decodes them. It does not check for
/// damage: a file with a wrong bit gives a wrong picture. Sizes and check sums are therefore checked here first.
/// </summary>
/// <remarks>Gamma and colour profiles are not applied. Samples of 16 bits are cut off to their upper 8.</remarks>
public static class PngFile
{
    /// <summary>The size limit of files, in bytes.</summary>
    public const int MaximumLength = 1 << 26;

    /// <summary>The limit of pixels: 4096×4096, 64 MB in memory.</summary>
    public const int MaximumPixels = 1 << 24;

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
    /// It is not a PNG file, or it is damaged, cut short or too large. The message names the file, what was found and what was
    /// expected.
    /// </exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Picture Read(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > MaximumLength)
        {
            throw Fault(path, $"{file.Length} bytes", $"at most {MaximumLength}");
        }

        var bytes = new byte[file.Length];
        return Decode(bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)], path);
    }

    /// <summary>Decodes a file's bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name in messages.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="InvalidDataException">As in <see cref="Read"/>.</exception>
    public static Picture Decode(byte[] bytes, string name)
    {
        if (!bytes.AsSpan().StartsWith(Signature))
        {
            throw Fault(name, $"another beginning", $"a PNG file");
        }

        CheckChunks(bytes.AsSpan(Signature.Length), name);
        try
        {
            var picture = ImageResult.FromMemory(bytes, ColorComponents.RedGreenBlueAlpha);
            return new Picture(picture.Width, picture.Height, picture.Data);
        }
        catch (InvalidOperationException fault)
        {
            // The check sums are right, so the file was written this way.
            throw Fault(name, $"a file that breaks the format ({fault.Message.TrimEnd('\0')})", $"a PNG file", fault);
        }
    }

    // Chunks have a length, a name, a body and a check sum (section 5.3 of the specification).
    private static void CheckChunks(ReadOnlySpan<byte> chunks, string name)
    {
        const int Frame = 12;
        for (var isFirst = true; ; isFirst = false)
        {
            if (chunks.Length < Frame)
            {
                throw Fault(name, $"the end of the file", $"another chunk: it is cut short");
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > chunks.Length - Frame)
            {
                throw Fault(name, $"{chunks.Length - Frame} bytes in the last chunk", $"{length}: it is cut short or damaged");
            }

            var end = 8 + (int)length;
            var (sum, written) = (Crc32.Of(chunks[4..end]), BinaryPrimitives.ReadUInt32BigEndian(chunks[end..]));
            if (sum != written)
            {
                throw Fault(name, $"a chunk with the check sum {sum:X8}", $"{written:X8}: it is damaged");
            }

            if (isFirst)
            {
                CheckSize(chunks[4..end], name);
            }

            if (chunks[4..8].SequenceEqual("IEND"u8))
            {
                return;
            }

            chunks = chunks[(end + 4)..];
        }
    }

    // The decoder reserves memory for whatever size is claimed.
    private static void CheckSize(ReadOnlySpan<byte> chunk, string name)
    {
        if (chunk.Length != 17 || !chunk.StartsWith("IHDR"u8))
        {
            throw Fault(name, $"no header at the beginning", $"the chunk IHDR");
        }

        var (width, height) = (
            BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(chunk[8..])
        );
        if (width == 0 || height == 0 || (ulong)width * height > MaximumPixels)
        {
            throw Fault(name, $"a picture of {width}×{height}", $"at least one pixel and at most {MaximumPixels}");
        }
    }

    private static InvalidDataException Fault(
        string name,
        FormattableString found,
        FormattableString expected,
        Exception? inner = null
    ) => new($"{name}: found {FormattableString.Invariant(found)}, expected {FormattableString.Invariant(expected)}.", inner);
}
