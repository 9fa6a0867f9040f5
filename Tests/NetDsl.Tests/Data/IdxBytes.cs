using System.Buffers.Binary;
using System.IO.Compression;

namespace NetDsl.Tests.Data;

/// <summary>Makes the bytes of IDX files, good and bad.</summary>
internal static class IdxBytes
{
    /// <summary>Header and data: type, number of dimensions, sizes, bytes.</summary>
    public static byte[] Make(uint[] shape, byte[] data, byte type = 0x08)
    {
        var header = new byte[4 + (4 * shape.Length)];
        (header[2], header[3]) = (type, (byte)shape.Length);
        for (var i = 0; i < shape.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4 + (4 * i)), shape[i]);
        }

        return [.. header, .. data];
    }

    /// <summary>0, 1, 2 … wrapped at 256.</summary>
    public static byte[] Counting(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)i)];

    public static byte[] Compress(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return target.ToArray();
    }
}
