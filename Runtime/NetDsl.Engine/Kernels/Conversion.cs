using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels;

/// <summary>Conversions between element types.</summary>
internal static class Conversion
{
    /// <summary>Numbers to numbers; fractions are cut off, out-of-range integers wrap.</summary>
    internal static void Cast<TFrom, TTo>(ReadOnlySpan<TFrom> x, Span<TTo> y)
        where TFrom : struct, INumberBase<TFrom>
        where TTo : struct, INumberBase<TTo> => TensorPrimitives.ConvertTruncating(x, y);

    /// <summary>
    /// Bytes to floats, exact. The tensor primitives convert bytes one by one, which would dominate the time of an image batch.
    /// </summary>
    internal static void Widen(ReadOnlySpan<byte> x, Span<float> y)
    {
        y = y[..x.Length];
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= x.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
            {
                var (first, second) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
                var (low, high) = Vector256.Widen(Vector256.Create(first, second));
                Vector256.ConvertToSingle(low.AsInt32()).StoreUnsafe(ref to, (nuint)i);
                Vector256.ConvertToSingle(high.AsInt32()).StoreUnsafe(ref to, (nuint)i + 8);
            }
        }
        for (; i < x.Length; i++)
        {
            y[i] = x[i];
        }
    }

    /// <summary>True where the number is not zero; NaN counts as not zero.</summary>
    internal static void NonZero<T>(ReadOnlySpan<T> x, Span<bool> y)
        where T : struct, INumberBase<T>
    {
        y = y[..x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = x[i] != T.Zero;
        }
    }

    /// <summary>1 where true, 0 where false.</summary>
    internal static void OneZero<T>(ReadOnlySpan<bool> x, Span<T> y)
        where T : struct, INumberBase<T>
    {
        y = y[..x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = x[i] ? T.One : T.Zero;
        }
    }
}
