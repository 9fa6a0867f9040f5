using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl.Engine.Kernels;

/// <summary>Changes of element type.</summary>
internal static class Conversion
{
    /// <summary>Numbers to numbers; fractions are cut off, out-of-range integers wrap.</summary>
    internal static void Cast<TFrom, TTo>(ReadOnlySpan<TFrom> x, Span<TTo> y)
        where TFrom : struct, INumberBase<TFrom>
        where TTo : struct, INumberBase<TTo> => TensorPrimitives.ConvertTruncating(x, y);

    /// <summary>True where the number is not zero; NaN is not zero.</summary>
    internal static void NonZero<T>(ReadOnlySpan<T> x, Span<bool> y) where T : struct, INumberBase<T>
    {
        y = y[..x.Length];
        for (var i = 0; i < x.Length; i++)
            y[i] = x[i] != T.Zero;
    }

    /// <summary>1 where true, 0 where false.</summary>
    internal static void OneZero<T>(ReadOnlySpan<bool> x, Span<T> y) where T : struct, INumberBase<T>
    {
        y = y[..x.Length];
        for (var i = 0; i < x.Length; i++)
            y[i] = x[i] ? T.One : T.Zero;
    }
}
