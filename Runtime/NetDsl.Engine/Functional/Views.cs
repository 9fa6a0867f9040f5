using NetDsl.Engine.Autograd;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Other shapes over the same memory, and the backward pass of each.</summary>
internal static class Views
{
    /// <summary>The same elements in other sizes: a view if the layout allows it, otherwise null.</summary>
    public static Tensor? TryReshape(Tensor x, long[] sizes)
    {
        if (x.IsContiguous)
        {
            return Finish(x, x.AliasAs(sizes, null, x.offset), "view");
        }

        return RegroupedStrides(x.sizes, x.Strides, sizes) is { } strides
            ? Finish(x, Over(x, sizes, strides, x.offset), "view")
            : null;
    }

    public static Tensor View(Tensor x, long[] sizes, string operation) =>
        TryReshape(x, Infer(sizes, x, operation))
        ?? throw new InvalidOperationException(
            $"{operation}: a tensor {Shapes.Text(x.sizes)} of strides {Shapes.Text(x.Strides)} cannot be seen as "
                + $"{Shapes.Text(sizes)} without a copy; use reshape."
        );

    public static Tensor Reshape(Tensor x, long[] sizes, string operation)
    {
        sizes = Infer(sizes, x, operation);
        if (TryReshape(x, sizes) is { } view)
        {
            return view;
        }

        using var packed = Copies.Contiguous(x);
        var copy = packed.AliasAs(sizes, null, 0).Track();
        return GradMode.Records(x) ? copy.Record(new ReshapeNode(operation, x)) : copy;
    }

    public static Tensor Permute(Tensor x, ReadOnlySpan<long> order, string operation)
    {
        if (order.Length != x.Rank)
        {
            throw new ArgumentException(
                $"{operation}: {order.Length} dimensions were given for a tensor {Shapes.Text(x.sizes)} of {x.Rank}."
            );
        }

        var (positions, seen) = (new long[order.Length], 0L);
        for (var i = 0; i < order.Length; i++)
        {
            positions[i] = Shapes.Dimension(order[i], x.Rank, operation);
            seen |= 1L << (int)positions[i];
        }
        if (long.PopCount(seen) != order.Length)
        {
            throw new ArgumentException($"{operation}: {Shapes.Text(order)} names a dimension twice.");
        }

        var view = Mark(Permuted(x, positions).Track());
        return GradMode.Records(x) ? view.Record(new PermuteNode(operation, x, positions)) : view;
    }

    /// <summary>The dimensions in another order; not recorded, and in no dispose scope.</summary>
    public static Tensor Permuted(Tensor x, ReadOnlySpan<long> order)
    {
        var (sizes, strides, own) = (new long[order.Length], new long[order.Length], x.Strides);
        for (var i = 0; i < order.Length; i++)
        {
            (sizes[i], strides[i]) = (x.sizes[(int)order[i]], own[(int)order[i]]);
        }

        return Over(x, sizes, strides, x.offset);
    }

    /// <summary>The dimensions of a tensor from the largest stride to the smallest.</summary>
    public static void MemoryOrder(Tensor x, Span<long> order)
    {
        var strides = x.Strides;
        for (var i = 0; i < order.Length; i++)
        {
            var place = i;
            for (; place > 0 && strides[(int)order[place - 1]] < strides[i]; place--)
            {
                order[place] = order[place - 1];
            }
            order[place] = i;
        }
    }

    /// <summary>The view of a tensor whose elements come in the order of the memory, not recorded.</summary>
    public static Tensor InMemoryOrder(Tensor x)
    {
        Span<long> order = stackalloc long[x.Rank];
        MemoryOrder(x, order);
        return Permuted(x, order);
    }

    /// <summary>A row-major copy, in the order of <paramref name="x"/>, of values that come in the order of its memory.</summary>
    public static Tensor BackFromMemoryOrder(Tensor values, Tensor x)
    {
        Span<long> order = stackalloc long[x.Rank];
        Span<long> inverse = stackalloc long[x.Rank];
        MemoryOrder(x, order);
        for (var i = 0; i < order.Length; i++)
        {
            inverse[(int)order[i]] = i;
        }
        using var view = Permuted(values, inverse);
        return Copies.Contiguous(view);
    }

    public static Tensor Expand(Tensor x, ReadOnlySpan<long> sizes, string operation)
    {
        var missing = sizes.Length - x.Rank;
        var result = sizes.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            var own = i < missing ? 1 : x.sizes[i - missing];
            if (result[i] == -1 && i >= missing)
            {
                result[i] = own;
            }

            if (missing < 0 || result[i] < 0 || (own != 1 && own != result[i]))
            {
                throw new ArgumentException(
                    $"{operation}: a tensor {Shapes.Text(x.sizes)} cannot be repeated to {Shapes.Text(sizes)}."
                );
            }
        }
        if (missing < 0)
        {
            throw new ArgumentException(
                $"{operation}: a tensor {Shapes.Text(x.sizes)} cannot be repeated to {Shapes.Text(sizes)}."
            );
        }

        var strides = new long[result.Length];
        Elementwise.Repeat(x, result, strides);
        var view = Mark(Over(x, result, strides, x.offset).Track());
        return GradMode.Records(x) ? view.Record(new ExpandNode(operation, x)) : view;
    }

    /// <summary>Every step-th element of a dimension from start up to, not including, end.</summary>
    public static Tensor Slice(Tensor x, int dim, long start, long end, long step, string operation)
    {
        if (x.Rank == 0)
        {
            throw new ArgumentException($"{operation}: a scalar has no dimension to slice.");
        }

        if (step <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, $"{operation}: the step must be positive.");
        }

        var size = x.sizes[dim];
        start = Math.Clamp(start < 0 ? start + size : start, 0, size);
        end = Math.Clamp(end < 0 ? end + size : end, start, size);
        var (sizes, strides) = ((long[])x.sizes.Clone(), (long[])x.Strides.Clone());
        sizes[dim] = (end - start + step - 1) / step;
        strides[dim] *= step;
        var view = Mark(Over(x, sizes, strides, x.offset + (start * x.Strides[dim])).Track());
        return GradMode.Records(x) ? view.Record(new PartNode(operation, x, dim, start, step, drops: false)) : view;
    }

    /// <summary>One index of a dimension, which disappears.</summary>
    public static Tensor Select(Tensor x, int dim, long index, string operation)
    {
        if (x.Rank == 0)
        {
            throw new ArgumentException($"{operation}: a scalar has no dimension to select from.");
        }

        var size = x.sizes[dim];
        if (index < -size || index >= size)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index),
                index,
                $"{operation}: index {index} is out of range in dimension {dim} of a tensor " + $"{Shapes.Text(x.sizes)}."
            );
        }
        var strides = x.Strides;
        var start = index < 0 ? index + size : index;
        var view = Mark(Over(x, Without(x.sizes, dim), Without(strides, dim), x.offset + (start * strides[dim])).Track());
        return GradMode.Records(x) ? view.Record(new PartNode(operation, x, dim, start, 1, drops: true)) : view;
    }

    private static long[] Without(long[] values, int dim)
    {
        var result = new long[values.Length - 1];
        values.AsSpan(0, dim).CopyTo(result);
        values.AsSpan(dim + 1).CopyTo(result.AsSpan(dim));
        return result;
    }

    /// <summary>Sizes with a -1 replaced by the size that follows from the others.</summary>
    private static long[] Infer(long[] sizes, Tensor x, string operation)
    {
        var open = Array.IndexOf(sizes, -1);
        long known = 1;
        for (var i = 0; i < sizes.Length; i++)
        {
            known *= i == open ? 1 : sizes[i];
        }

        var inferred = (long[])sizes.Clone();
        if (open >= 0 && known > 0)
        {
            inferred[open] = x.Count / known;
        }

        return Array.TrueForAll(inferred, size => size >= 0) && Shapes.Count(inferred) == x.Count
            ? inferred
            : throw new ArgumentException(
                $"{operation}: a tensor {Shapes.Text(x.sizes)} of {x.Count} elements does not fit the shape "
                    + $"{Shapes.Text(sizes)}."
            );
    }

    /// <summary>
    /// The strides that show the same elements in other sizes, if such strides exist. Old dimensions that are nested without gaps
    /// form a chunk, and each chunk must hold a whole number of new dimensions.
    /// </summary>
    private static long[]? RegroupedStrides(long[] sizes, long[] strides, long[] target)
    {
        if (sizes.Length == 0 || Shapes.Count(sizes) == 0)
        {
            return Shapes.ContiguousStrides(target);
        }

        var result = new long[target.Length];
        var next = target.Length - 1;
        var (stride, chunk, filled) = (strides[^1], 1L, 1L);
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            chunk *= sizes[i];
            if (i > 0 && (sizes[i - 1] == 1 || strides[i - 1] == chunk * stride))
            {
                continue;
            }

            for (; next >= 0 && (filled < chunk || target[next] == 1); next--)
            {
                result[next] = filled * stride;
                filled *= target[next];
            }
            if (filled != chunk)
            {
                return null;
            }

            if (i > 0)
            {
                (stride, chunk, filled) = (strides[i - 1], 1, 1);
            }
        }
        return next < 0 ? result : null;
    }

    private static Tensor Over(Tensor x, long[] sizes, long[] strides, long offset) =>
        x.AliasAs(sizes, Shapes.IsContiguous(sizes, strides) ? null : strides, offset);

    private static Tensor Finish(Tensor x, Tensor view, string operation)
    {
        Mark(view.Track());
        return GradMode.Records(x) ? view.Record(new ReshapeNode(operation, x)) : view;
    }

    private static Tensor Mark(Tensor view) => GradMode.Enabled ? view.MarkView() : view;

    private sealed class ReshapeNode(string operation, Tensor x) : Node(operation, x)
    {
        private readonly long[] sizes = x.sizes;

        public override void Backward(Tensor gradient) => Send(0, Reshape(gradient, sizes, Operation));

        protected override void ReleaseSaved() { }
    }

    private sealed class PermuteNode(string operation, Tensor x, long[] order) : Node(operation, x)
    {
        public override void Backward(Tensor gradient)
        {
            var inverse = new long[order.Length];
            for (var i = 0; i < order.Length; i++)
            {
                inverse[order[i]] = i;
            }

            Send(0, Permuted(gradient, inverse).Track());
        }

        protected override void ReleaseSaved() { }
    }

    private sealed class ExpandNode(string operation, Tensor x) : Node(operation, x)
    {
        private readonly long[] sizes = x.sizes;

        public override void Backward(Tensor gradient) => Send(0, Elementwise.SumTo(gradient, sizes));

        protected override void ReleaseSaved() { }
    }

    /// <summary>The gradient of a part: zeros, with the gradient where the part lies.</summary>
    private sealed class PartNode(string operation, Tensor x, int dim, long start, long step, bool drops) : Node(operation, x)
    {
        private readonly long[] whole = x.sizes;

        public override void Backward(Tensor gradient)
        {
            var gradX = zeros((ReadOnlySpan<long>)whole);
            var strides = Shapes.ContiguousStrides(whole);
            var offset = start * strides[dim];
            strides[dim] *= step;
            using var part = Over(gradX, gradient.sizes, drops ? Without(strides, dim) : strides, offset);
            Copies.Into(gradient, part);
            Send(0, gradX);
        }

        protected override void ReleaseSaved() { }
    }
}
