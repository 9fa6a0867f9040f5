using System.Buffers.Binary;
using System.Numerics;

namespace NetDsl;

/// <summary>
/// Records in <see href="https://www.tensorflow.org/tutorials/load_data/tfrecord#tfrecords_format_details">TFRecord</see>'s
/// format: length, its checksum, data, its checksum. Checksums are CRC-32C (Castagnoli), masked.
/// </summary>
/// <param name="stream">Where to write; it is closed with the file.</param>
internal sealed class RecordFile(Stream stream) : IDisposable
{
    public void Write(ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        Span<byte> sum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)data.Length);
        stream.Write(length);
        BinaryPrimitives.WriteUInt32LittleEndian(sum, Checksum(length));
        stream.Write(sum);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32LittleEndian(sum, Checksum(data));
        stream.Write(sum);
    }

    public void Flush() => stream.Flush();

    public void Dispose() => stream.Dispose();

    /// <summary>The masked checksum: ((crc &gt;&gt; 15) | (crc &lt;&lt; 17)) + 0xa282ead8.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return unchecked(BitOperations.RotateRight(~crc, 15) + 0xa282ead8);
    }
}
