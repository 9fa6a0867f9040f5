using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>The dimensions of a reduction, and the shapes before and after.</summary>
internal static class ReductionShape
{
    /// <summary>Marks the dimensions; all if none is given.</summary>
    /// <exception cref="ArgumentException">A dimension is out of range or given twice.</exception>
    public static void Mark(ReadOnlySpan<long> dims, Span<bool> reduced, string operation)
    {
        if (dims.IsEmpty)
        {
            reduced.Fill(true);
            return;
        }
        reduced.Clear();
        foreach (var dim in dims)
        {
            var index = Shapes.Dimension(dim, reduced.Length, operation);
            if (reduced.IsEmpty)
            {
                continue;
            }

            if (reduced[index])
            {
                throw new ArgumentException($"{operation}: dimension {dim} is given twice.", nameof(dims));
            }

            reduced[index] = true;
        }
    }

    /// <summary>The result's sizes: reduced dimensions have size 1 (kept) or are left out.</summary>
    public static long[] Result(long[] sizes, ReadOnlySpan<bool> reduced, bool keepdim)
    {
        var left = 0;
        foreach (var dimension in reduced)
        {
            left += keepdim || !dimension ? 1 : 0;
        }

        if (left == 0)
        {
            return Shapes.Scalar;
        }

        var result = new long[left];
        for (int i = 0, next = 0; i < sizes.Length; i++)
        {
            if (!reduced[i])
            {
                result[next++] = sizes[i];
            }
            else if (keepdim)
            {
                result[next++] = 1;
            }
        }
        return result;
    }
}

/// <summary>
/// A tensor laid out as [outer, size, inner] with the reduced dimensions in the middle; a copy lives as long as this object.
/// </summary>
internal readonly ref struct ReductionInput : IDisposable
{
    private readonly Tensor tensor;
    private readonly bool copied;

    public ReductionInput(Tensor source, ReadOnlySpan<bool> reduced, ScalarType type)
    {
        // The range from the first to the last reduced dimension must hold no other dimension larger than 1.
        int first = reduced.IndexOf(true),
            last = reduced.LastIndexOf(true);
        var together = true;
        for (var i = first; i >= 0 && i <= last; i++)
        {
            together &= reduced[i] || source.sizes[i] == 1;
        }

        if (together)
        {
            copied = !source.IsContiguous || source.Type != type;
            tensor =
                !copied ? source
                : source.Type == type ? Copies.Contiguous(source)
                : Copies.Converted(source, type);
            Split = first < 0 ? new Split((int)source.Count, 1, 1) : Split.Of(source.sizes, first, last + 1);
            return;
        }
        copied = true;
        tensor = ReducedLast(source, reduced, type);
        var size = 1L;
        for (var i = 0; i < reduced.Length; i++)
        {
            size *= reduced[i] ? source.sizes[i] : 1;
        }

        Split = new Split((int)(size == 0 ? Outer(source, reduced) : source.Count / size), (int)size, 1);
    }

    public Split Split { get; }

    public ReadOnlySpan<T> Elements<T>() => tensor.Read<T>();

    public void Dispose()
    {
        if (copied)
        {
            tensor.Dispose();
        }
    }

    private static long Outer(Tensor source, ReadOnlySpan<bool> reduced)
    {
        var outer = 1L;
        for (var i = 0; i < reduced.Length; i++)
        {
            outer *= reduced[i] ? 1 : source.sizes[i];
        }

        return outer;
    }

    private static Tensor ReducedLast(Tensor source, ReadOnlySpan<bool> reduced, ScalarType type)
    {
        var (sizes, strides, own) = (new long[source.Rank], new long[source.Rank], source.Strides);
        var next = 0;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < source.Rank; i++)
            {
                if (reduced[i] == (pass == 0))
                {
                    continue;
                }

                (sizes[next], strides[next]) = (source.sizes[i], own[i]);
                next++;
            }
        }
        using var view = source.AliasAs(sizes, strides, source.offset);
        return Copies.Converted(view, type);
    }
}
