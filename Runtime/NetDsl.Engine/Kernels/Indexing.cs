namespace NetDsl.Engine.Kernels;

/// <summary>Reading and writing at indices. Indices are checked by the caller (<see cref="Check"/>).</summary>
internal static class Indexing
{
    /// <summary>The position of the first index outside 0 … size − 1, or -1.</summary>
    internal static int Check(ReadOnlySpan<long> indices, long size)
    {
        for (var i = 0; i < indices.Length; i++)
        {
            if ((ulong)indices[i] >= (ulong)size)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>y[o, j, :] = x[o, index[j], :] for x [outer, size, inner] and y [outer, count of indices, inner].</summary>
    internal static void SelectRows<T>(ReadOnlySpan<T> x, ReadOnlySpan<long> index, Span<T> y, int outer, int size, int inner)
    {
        for (var o = 0; o < outer; o++)
        {
            for (var j = 0; j < index.Length; j++)
            {
                x.Slice(((o * size) + (int)index[j]) * inner, inner).CopyTo(y[(((o * index.Length) + j) * inner)..]);
            }
        }
    }

    /// <summary>x[o, index[j], :] += y[o, j, :]: the backward pass of <see cref="SelectRows"/>.</summary>
    internal static void AddRows(ReadOnlySpan<float> y, ReadOnlySpan<long> index, Span<float> x, int outer, int size, int inner)
    {
        for (var o = 0; o < outer; o++)
        {
            for (var j = 0; j < index.Length; j++)
            {
                var target = x.Slice(((o * size) + (int)index[j]) * inner, inner);
                var source = y.Slice(((o * index.Length) + j) * inner, inner);
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] += source[i];
                }
            }
        }
    }

    /// <summary>y[o, j, i] = x[o, index[o, j, i], i] for x [outer, size, inner] and y, index [outer, count, inner].</summary>
    internal static void GatherElements<T>(
        ReadOnlySpan<T> x,
        ReadOnlySpan<long> index,
        Span<T> y,
        int outer,
        int size,
        int count,
        int inner
    )
    {
        for (var position = 0; position < outer * count * inner; position++)
        {
            var (o, i) = (position / (count * inner), position % inner);
            y[position] = x[(((o * size) + (int)index[position]) * inner) + i];
        }
    }

    /// <summary>x[o, index[o, j, i], i] += y[o, j, i]: the backward pass of <see cref="GatherElements"/>.</summary>
    internal static void AddElements(
        ReadOnlySpan<float> y,
        ReadOnlySpan<long> index,
        Span<float> x,
        int outer,
        int size,
        int count,
        int inner
    )
    {
        for (var position = 0; position < outer * count * inner; position++)
        {
            var (o, i) = (position / (count * inner), position % inner);
            x[(((o * size) + (int)index[position]) * inner) + i] += y[position];
        }
    }
}
