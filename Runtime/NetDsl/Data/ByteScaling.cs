using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>Bytes to floats in 0 … 1: the float nearest to byte / 255, as PyTorch's <c>tensor / 255</c> gives.</summary>
internal static class ByteScaling
{
    private const float Reciprocal = 1f / 255f;

    /// <summary>destination[i] = source[i] / 255.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="destination">Room for as many floats.</param>
    public static void ToUnit(ReadOnlySpan<byte> source, Span<float> destination)
    {
        destination = destination[..source.Length];
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= source.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
                var ((first, second), (third, fourth)) = (Vector256.Widen(low), Vector256.Widen(high));
                Divide(first).StoreUnsafe(ref to, (nuint)i);
                Divide(second).StoreUnsafe(ref to, (nuint)i + 8);
                Divide(third).StoreUnsafe(ref to, (nuint)i + 16);
                Divide(fourth).StoreUnsafe(ref to, (nuint)i + 24);
            }
        }

        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
            var ((first, second), (third, fourth)) = (Vector128.Widen(low), Vector128.Widen(high));
            Divide(first).StoreUnsafe(ref to, (nuint)i);
            Divide(second).StoreUnsafe(ref to, (nuint)i + 4);
            Divide(third).StoreUnsafe(ref to, (nuint)i + 8);
            Divide(fourth).StoreUnsafe(ref to, (nuint)i + 12);
        }

        for (; i < source.Length; i++)
        {
            destination[i] = source[i] / 255f;
        }
    }

    // A product with the reciprocal, corrected by its remainder. It equals the quotient for every byte (a test checks all), in a
    // third of a division's time.
    private static Vector256<float> Divide(Vector256<uint> bytes)
    {
        var value = Vector256.ConvertToSingle(bytes.AsInt32());
        var quotient = value * Reciprocal;
        var remainder = Vector256.FusedMultiplyAdd(quotient, Vector256.Create(-255f), value);
        return Vector256.FusedMultiplyAdd(remainder, Vector256.Create(Reciprocal), quotient);
    }

    private static Vector128<float> Divide(Vector128<uint> bytes)
    {
        var value = Vector128.ConvertToSingle(bytes.AsInt32());
        var quotient = value * Reciprocal;
        var remainder = Vector128.FusedMultiplyAdd(quotient, Vector128.Create(-255f), value);
        return Vector128.FusedMultiplyAdd(remainder, Vector128.Create(Reciprocal), quotient);
    }
}
