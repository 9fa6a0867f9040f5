using System.Buffers.Binary;
using StbImageSharp;

namespace NetDsl.Images;

/// <summary>
/// Reads PNG files of every colour type and bit depth, interlaced or not. StbImageSharp decodes them. It does not check for
/// damage: a file with a wrong bit gives a wrong picture. Sizes and check sums are therefore checked here first.
/// </summary>
internal static class PngFile
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Decodes a file's bytes.</summary>
    /// <exception cref="InvalidDataException">It is not a PNG file, or it is damaged, cut short or too large.</exception>
    public static Picture Decode(byte[] bytes, string name)
    {
        CheckChunks(bytes.AsSpan(Signature.Length), name);
        try
        {
            var picture = ImageResult.FromMemory(bytes, ColorComponents.RedGreenBlueAlpha);
            return new Picture(picture.Width, picture.Height, picture.Data);
        }
        catch (InvalidOperationException fault)
        {
            // The check sums are right, so the file was written this way. The decoder has its reason in a variable of the
            // process: beside another thread's pictures it may be the reason of one of those.
            throw PictureFile.Fault(name, $"a file that breaks the format", $"a PNG file", fault);
        }
    }

    /// <summary>The size, from the beginning of a file.</summary>
    /// <exception cref="InvalidDataException">It is missing or impossible.</exception>
    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> bytes, string name) =>
        ReadSize(bytes[Signature.Length..], name);

    // Chunks have a length, a name, a body and a check sum (section 5.3 of the specification).
    private static void CheckChunks(ReadOnlySpan<byte> chunks, string name)
    {
        const int Frame = 12;
        for (var isFirst = true; ; isFirst = false)
        {
            if (chunks.Length < Frame)
            {
                throw PictureFile.Fault(name, $"the end of the file", $"another chunk: it is cut short");
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > chunks.Length - Frame)
            {
                throw PictureFile.Fault(
                    name,
                    $"{chunks.Length - Frame} bytes in the last chunk",
                    $"{length}: it is cut short or damaged"
                );
            }

            var end = 8 + (int)length;
            var (sum, written) = (Crc32.Of(chunks[4..end]), BinaryPrimitives.ReadUInt32BigEndian(chunks[end..]));
            if (sum != written)
            {
                throw PictureFile.Fault(name, $"a chunk with the check sum {sum:X8}", $"{written:X8}: it is damaged");
            }

            if (isFirst)
            {
                ReadSize(chunks, name);
            }

            if (chunks[4..8].SequenceEqual("IEND"u8))
            {
                return;
            }

            chunks = chunks[(end + 4)..];
        }
    }

    // The first chunk: its length, its name, and 13 bytes that begin with width and height.
    private static (int Width, int Height) ReadSize(ReadOnlySpan<byte> chunks, string name)
    {
        if (chunks.Length < 21 || !chunks.StartsWith("\0\0\0\rIHDR"u8))
        {
            throw PictureFile.Fault(name, $"no header at the beginning", $"the chunk IHDR");
        }

        var (width, height) = (
            BinaryPrimitives.ReadUInt32BigEndian(chunks[8..]),
            BinaryPrimitives.ReadUInt32BigEndian(chunks[12..])
        );
        PictureFile.CheckSize(width, height, name);
        return ((int)width, (int)height);
    }
}
