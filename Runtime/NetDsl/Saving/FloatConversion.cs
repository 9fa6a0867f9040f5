using System.Buffers.Binary;

namespace NetDsl;

/// <summary>Conversions between the floating-point types of a file and of a network, rounding to nearest.</summary>
internal static class FloatConversion
{
    /// <summary>Whether elements can be converted from one type to the other.</summary>
    public static bool Fits(SafetensorsType from, SafetensorsType to) => from == to || (IsFloat(from) && IsFloat(to));

    /// <summary>The elements in another type; the same memory if the types are equal.</summary>
    public static ReadOnlyMemory<byte> Convert(ReadOnlyMemory<byte> data, SafetensorsType from, SafetensorsType to)
    {
        if (from == to)
        {
            return data;
        }

        var converted = new byte[data.Length / from.Size() * to.Size()];
        for (var (source, target) = (0, 0); source < data.Length; source += from.Size(), target += to.Size())
        {
            Write(converted.AsSpan(target), Read(data.Span[source..], from), to);
        }

        return converted;
    }

    private static bool IsFloat(SafetensorsType type) =>
        type is SafetensorsType.F64 or SafetensorsType.F32 or SafetensorsType.F16 or SafetensorsType.BF16;

    private static double Read(ReadOnlySpan<byte> bytes, SafetensorsType type) =>
        type switch
        {
            SafetensorsType.F64 => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
            SafetensorsType.F32 => BinaryPrimitives.ReadSingleLittleEndian(bytes),
            SafetensorsType.F16 => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes),
            // The upper half of a 32-bit float.
            _ => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(bytes) << 16),
        };

    private static void Write(Span<byte> bytes, double value, SafetensorsType type)
    {
        switch (type)
        {
            case SafetensorsType.F64:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
                break;
            case SafetensorsType.F32:
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value);
                break;
            case SafetensorsType.F16:
                BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)value);
                break;
            default:
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, UpperHalf((float)value));
                break;
        }
    }

    // Ties to even, as PyTorch rounds; a NaN must not be rounded to infinity.
    private static ushort UpperHalf(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsNaN(value) ? (ushort)0x7FC0 : (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }
}
