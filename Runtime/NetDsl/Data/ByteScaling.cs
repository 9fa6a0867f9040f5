using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>Bytes to floats in 0 … 1, by division: the float nearest to byte / 255, as PyTorch's <c>tensor / 255</c> gives.</summary>
internal static class ByteScaling
{
    /// <summary>destination[i] = source[i] / 255.</summary>
    public static void ToUnit(ReadOnlySpan<byte> source, Span<float> destination)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var scale = Vector256.Create(255f);
            ref var from = ref MemoryMarshal.GetReference(source);
            ref var to = ref MemoryMarshal.GetReference(destination);
            for (; i <= source.Length - 32; i += 32)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
                Store(low, ref to, i);
                Store(high, ref to, i + 16);
            }

            void Store(Vector256<ushort> values, ref float target, int at)
            {
                var (first, second) = Vector256.Widen(values);
                (Vector256.ConvertToSingle(first.AsInt32()) / scale).StoreUnsafe(ref target, (nuint)at);
                (Vector256.ConvertToSingle(second.AsInt32()) / scale).StoreUnsafe(ref target, (nuint)at + 8);
            }
        }

        for (; i < source.Length; i++)
        {
            destination[i] = source[i] / 255f;
        }
    }
}
