using System.Numerics;

namespace NetDsl.Engine.Kernels;

/// <summary>The largest or smallest elements along the middle dimension of [outer, size, inner], and their indices.</summary>
internal static class Extremes
{
    /// <summary>
    /// values[o, i] and indices[o, i] of the extreme element; the first of equal ones, and the first NaN where there is one
    /// (as in PyTorch). Size must be positive.
    /// </summary>
    /// <param name="x">[outer, size, inner].</param>
    /// <param name="values">[outer, inner], or empty.</param>
    /// <param name="indices">[outer, inner], or empty.</param>
    /// <param name="outer">Blocks.</param>
    /// <param name="size">Elements to choose from.</param>
    /// <param name="inner">Their distance.</param>
    /// <param name="largest">True for the largest elements, false for the smallest.</param>
    internal static void Find<T>(
        ReadOnlySpan<T> x,
        Span<T> values,
        Span<long> indices,
        int outer,
        int size,
        int inner,
        bool largest
    )
        where T : struct, INumber<T>
    {
        for (var o = 0; o < outer; o++)
        {
            for (var i = 0; i < inner; i++)
            {
                var start = (o * size * inner) + i;
                var (best, at) = largest ? Largest(x[start..], size, inner) : Smallest(x[start..], size, inner);
                if (!values.IsEmpty)
                {
                    values[(o * inner) + i] = best;
                }

                if (!indices.IsEmpty)
                {
                    indices[(o * inner) + i] = at;
                }
            }
        }
    }

    private static (T Value, long Index) Largest<T>(ReadOnlySpan<T> x, int size, int step)
        where T : struct, INumber<T>
    {
        var (best, at) = (x[0], 0);
        for (var s = 1; s < size && !T.IsNaN(best); s++)
        {
            var candidate = x[s * step];
            if (candidate > best || T.IsNaN(candidate))
            {
                (best, at) = (candidate, s);
            }
        }
        return (best, at);
    }

    private static (T Value, long Index) Smallest<T>(ReadOnlySpan<T> x, int size, int step)
        where T : struct, INumber<T>
    {
        var (best, at) = (x[0], 0);
        for (var s = 1; s < size && !T.IsNaN(best); s++)
        {
            var candidate = x[s * step];
            if (candidate < best || T.IsNaN(candidate))
            {
                (best, at) = (candidate, s);
            }
        }
        return (best, at);
    }
}
