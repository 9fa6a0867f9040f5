using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetDsl.Images;

namespace NetDsl.Tests.Images;

/// <summary>PNG files put together by hand, so that one thing in them can be wrong.</summary>
internal static class PngBuilder
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A file of these chunks.</summary>
    public static byte[] File(params byte[][] chunks) => [.. Signature, .. chunks.SelectMany(chunk => chunk)];

    /// <summary>A whole file: grey, one byte a pixel.</summary>
    public static byte[] Grey(int width, int height, params byte[] rows) =>
        File(Header(width, height), Data(rows), Chunk("IEND"));

    public static byte[] Header(int width, int height, byte depth = 8, byte colour = 0, byte interlaced = 0)
    {
        var body = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(body, width);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(4), height);
        (body[8], body[9], body[12]) = (depth, colour, interlaced);
        return Chunk("IHDR", body);
    }

    public static byte[] Data(params byte[] rows)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(rows);
        }

        return Chunk("IDAT", compressed.ToArray());
    }

    public static byte[] Chunk(string name, params byte[] body)
    {
        var chunk = new byte[12 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        Encoding.Latin1.GetBytes(name).CopyTo(chunk, 4);
        body.CopyTo(chunk, 8);
        Seal(chunk);
        return chunk;
    }

    /// <summary>Writes the right check sums into a file whose chunks were changed, as far as chunks can be told.</summary>
    public static void SealAll(Span<byte> file)
    {
        file = file[Signature.Length..];
        while (file.Length >= 12 && BinaryPrimitives.ReadUInt32BigEndian(file) is var length && length <= file.Length - 12)
        {
            Seal(file[..(12 + (int)length)]);
            file = file[(12 + (int)length)..];
        }
    }

    private static void Seal(Span<byte> chunk) => BinaryPrimitives.WriteUInt32BigEndian(chunk[^4..], Crc32.Of(chunk[4..^4]));
}
