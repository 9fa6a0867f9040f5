using System.Buffers.Binary;

namespace NetDsl;

/// <summary>
/// The counter of batches in batch normalisation. It only matters if the running statistics are plain means, so files differ:
/// PyTorch before 0.4.1 and converters leave it out; others write it with one dimension or another type.
/// </summary>
internal static class BatchCounter
{
    /// <summary>The last part of its name.</summary>
    public const string Name = "num_batches_tracked";

    /// <summary>Whether the type is an integer type.</summary>
    public static bool IsWhole(SafetensorsType type) =>
        type
            is SafetensorsType.I64
                or SafetensorsType.I32
                or SafetensorsType.I16
                or SafetensorsType.I8
                or SafetensorsType.U64
                or SafetensorsType.U32
                or SafetensorsType.U16
                or SafetensorsType.U8;

    /// <summary>The counter's bytes as I64; 0 if the file has none.</summary>
    public static ReadOnlyMemory<byte> Read(SafetensorsEntry? entry)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, entry is null ? 0 : Number(entry.Data.Span, entry.Type));
        return bytes;
    }

    private static long Number(ReadOnlySpan<byte> bytes, SafetensorsType type) =>
        type switch
        {
            SafetensorsType.U8 => bytes[0],
            SafetensorsType.I8 => (sbyte)bytes[0],
            SafetensorsType.U16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            SafetensorsType.I16 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
            SafetensorsType.U32 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            SafetensorsType.I32 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        };
}
