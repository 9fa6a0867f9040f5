using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels;

/// <summary>Sums along the middle dimension of [outer, size, inner].</summary>
/// <remarks>Floats are added in blocks whose sums are added in double or pairwise, so that the error stays at a few ulp for long sums.</remarks>
internal static class Sums
{
    private const int Block = 1024;
    private const int BlockRows = 64;

    /// <summary>y[o, i] = Σₛ x[o, s, i].</summary>
    internal static void Sum(ReadOnlySpan<float> x, Span<float> y, int outer, int size, int inner)
    {
        if (inner == 1)
        {
            for (var o = 0; o < outer; o++)
                y[o] = (float)Total(x.Slice(o * size, size));
            return;
        }
        float[]? spare = size > BlockRows ? BufferPool.Rent<float>(inner) : null;
        for (var o = 0; o < outer; o++)
            Rows(x.Slice(o * size * inner, size * inner), y.Slice(o * inner, inner), size, spare);
        if (spare is not null)
            BufferPool.Return(spare);
    }

    /// <summary>y[o, i] = Σₛ x[o, s, i] for integers; overflow wraps.</summary>
    internal static void Sum<T>(ReadOnlySpan<T> x, Span<T> y, int outer, int size, int inner) where T : struct, INumber<T>
    {
        y = y[..(outer * inner)];
        y.Clear();
        for (var o = 0; o < outer; o++)
        {
            var sums = y.Slice(o * inner, inner);
            for (var s = 0; s < size; s++)
                TensorPrimitives.Add(sums, x.Slice(((o * size) + s) * inner, inner), sums);
        }
    }

    /// <summary>The sum of all elements.</summary>
    internal static double Total(ReadOnlySpan<float> x)
    {
        double total = 0;
        for (; x.Length > Block; x = x[Block..])
            total += TensorPrimitives.Sum(x[..Block]);
        return total + TensorPrimitives.Sum(x);
    }

    private static void Rows(ReadOnlySpan<float> x, Span<float> y, int size, float[]? spare)
    {
        var inner = y.Length;
        if (size <= BlockRows)
        {
            AddRows(x, y, size);
            return;
        }
        y.Clear();
        var block = spare.AsSpan(0, inner);
        for (var start = 0; start < size; start += BlockRows)
        {
            var count = Math.Min(BlockRows, size - start);
            AddRows(x.Slice(start * inner, count * inner), block, count);
            TensorPrimitives.Add(y, block, y);
        }
    }

    private static void AddRows(ReadOnlySpan<float> x, Span<float> y, int count)
    {
        if (count == 0)
        {
            y.Clear();
            return;
        }
        x[..y.Length].CopyTo(y);
        for (var row = 1; row < count; row++)
            TensorPrimitives.Add(y, x.Slice(row * y.Length, y.Length), y);
    }
}
