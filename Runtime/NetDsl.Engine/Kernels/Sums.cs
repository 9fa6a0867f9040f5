using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl.Engine.Kernels;

/// <summary>Sums along the middle dimension of [outer, size, inner].</summary>
/// <remarks>
/// Floats are added in blocks whose sums are added in double or in a cascade: the error stays at a few ulp for long sums.
/// </remarks>
internal static class Sums
{
    private const int Block = 1024;

    /// <summary>y[o, i] = Σₛ x[o, s, i].</summary>
    internal static void Sum(ReadOnlySpan<float> x, Span<float> y, int outer, int size, int inner)
    {
        if (inner == 1)
        {
            for (var o = 0; o < outer; o++)
            {
                y[o] = RowSums.Sum(x.Slice(o * size, size));
            }

            return;
        }
        for (var o = 0; o < outer; o++)
        {
            ColumnSums.Run(x.Slice(o * size * inner, size * inner), y.Slice(o * inner, inner), size, inner);
        }
    }

    /// <summary>y[o, i] = Σₛ x[o, s, i] for integers; overflow wraps.</summary>
    internal static void Sum<T>(ReadOnlySpan<T> x, Span<T> y, int outer, int size, int inner)
        where T : struct, INumber<T>
    {
        y = y[..(outer * inner)];
        y.Clear();
        for (var o = 0; o < outer; o++)
        {
            var sums = y.Slice(o * inner, inner);
            for (var s = 0; s < size; s++)
            {
                TensorPrimitives.Add(sums, x.Slice(((o * size) + s) * inner, inner), sums);
            }
        }
    }

    /// <summary>The sum of all elements.</summary>
    internal static double Total(ReadOnlySpan<float> x)
    {
        double total = 0;
        for (; x.Length > Block; x = x[Block..])
        {
            total += TensorPrimitives.Sum(x[..Block]);
        }

        return total + TensorPrimitives.Sum(x);
    }
}
