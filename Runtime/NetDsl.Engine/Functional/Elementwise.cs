using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Runs an elementwise kernel over two tensors that broadcast to the result's shape.</summary>
internal static class Elementwise
{
    /// <summary>y = a ∘ b; y is contiguous and has the broadcast shape.</summary>
    public static void Apply<TOperation, TIn, TOut>(Tensor a, Tensor b, Tensor y)
        where TOperation : IBinaryOperation<TOperation, TIn, TOut>
    {
        if (y.Count == 0)
        {
            return;
        }

        if (a.IsContiguous && b.IsContiguous)
        {
            if (a.Count == y.Count && b.Count == y.Count)
            {
                TOperation.Rows(a.Read<TIn>(), b.Read<TIn>(), y.Write<TOut>());
                return;
            }
            if (a.Count == y.Count && b.Count == 1)
            {
                TOperation.RowScalar(a.Read<TIn>(), b.Read<TIn>()[0], y.Write<TOut>());
                return;
            }
        }
        Span<long> strides = stackalloc long[2 * y.Rank];
        var stridesA = strides[..y.Rank];
        var stridesB = strides[y.Rank..];
        Repeat(a, y.sizes, stridesA);
        Repeat(b, y.sizes, stridesB);
        Broadcast.Apply<TOperation, TIn, TOut>(
            a.ReadFrom<TIn>(),
            stridesA,
            b.ReadFrom<TIn>(),
            stridesB,
            y.Write<TOut>(),
            y.sizes
        );
    }

    /// <summary>Strides that repeat a tensor to larger sizes: 0 where its size is 1 or missing.</summary>
    public static void Repeat(Tensor tensor, ReadOnlySpan<long> sizes, Span<long> strides)
    {
        strides.Clear();
        var missing = sizes.Length - tensor.Rank;
        if (tensor.strides is { } own)
        {
            for (var i = 0; i < own.Length; i++)
            {
                strides[missing + i] = tensor.sizes[i] == 1 ? 0 : own[i];
            }

            return;
        }
        long stride = 1;
        for (var i = tensor.Rank - 1; i >= 0; i--)
        {
            strides[missing + i] = tensor.sizes[i] == 1 ? 0 : stride;
            stride *= tensor.sizes[i];
        }
    }

    /// <summary>Sums a gradient over the dimensions along which an operand of these sizes was repeated.</summary>
    public static Tensor SumTo(Tensor gradient, long[] sizes)
    {
        if (Shapes.Same(gradient.sizes, sizes))
        {
            return gradient;
        }

        var missing = gradient.Rank - sizes.Length;
        Span<bool> reduced = stackalloc bool[gradient.Rank];
        for (var i = 0; i < reduced.Length; i++)
        {
            reduced[i] = i < missing || sizes[i - missing] != gradient.sizes[i];
        }

        using var sum = Reductions.Sum(gradient, reduced);
        return sum.AliasAs(sizes, null, 0).Track();
    }
}
