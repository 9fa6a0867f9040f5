using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Sums and means.</summary>
internal static class Reductions
{
    /// <summary>The sum over some dimensions, which remain with size 1; not recorded.</summary>
    public static Tensor Sum(Tensor x, ReadOnlySpan<bool> reduced)
    {
        var y = Tensor.NewUntracked(ReductionShape.Result(x.sizes, reduced, keepdim: true));
        Sum(x, reduced, y);
        return y;
    }

    public static Tensor Sum(Tensor x, ReadOnlySpan<long> dims, bool keepdim, ScalarType? type)
    {
        if (type is not null and not ScalarType.Float32 && GradMode.Records(x))
        {
            throw new InvalidOperationException(
                $"sum: a sum of {type} has no gradient, and this tensor needs one; use detach() first."
            );
        }
        var source = type is null || type == x.Type ? x : x.to(type.Value);
        Span<bool> reduced = stackalloc bool[x.Rank];
        ReductionShape.Mark(dims, reduced, "sum");
        // Booleans and small integers are summed in Int64.
        var result = source.Type == ScalarType.Float32 ? ScalarType.Float32 : ScalarType.Int64;
        var y = Tensor.New(ReductionShape.Result(x.sizes, reduced, keepdim), result);
        Sum(source, reduced, y);
        return GradMode.Records(source) ? y.Record(new SumNode("sum", source, reduced, 1)) : y;
    }

    public static Tensor Mean(Tensor x, ReadOnlySpan<long> dims, bool keepdim, ScalarType? type)
    {
        var source = type is null || type == x.Type ? x : x.to(type.Value);
        if (source.Type != ScalarType.Float32)
        {
            throw new InvalidOperationException(
                $"mean: only Float32 has means, this tensor is {source.Type}; pass type: ScalarType.Float32."
            );
        }

        Span<bool> reduced = stackalloc bool[x.Rank];
        ReductionShape.Mark(dims, reduced, "mean");
        var y = Tensor.New(ReductionShape.Result(x.sizes, reduced, keepdim));
        Sum(source, reduced, y);
        var count = (float)x.Count / y.Count;
        var values = y.Write<float>();
        Division.RowScalar(values, count, values);
        return GradMode.Records(source) ? y.Record(new SumNode("mean", source, reduced, count)) : y;
    }

    private static void Sum(Tensor x, ReadOnlySpan<bool> reduced, Tensor y)
    {
        using var input = new ReductionInput(x, reduced, y.Type);
        var split = input.Split;
        if (y.Count == 0)
        {
            return;
        }

        if (y.Type == ScalarType.Float32)
        {
            Sums.Sum(input.Elements<float>(), y.Write<float>(), split.Outer, split.Size, split.Inner);
        }
        else
        {
            Sums.Sum<long>(input.Elements<long>(), y.Write<long>(), split.Outer, split.Size, split.Inner);
        }
    }

    /// <summary>Repeats a gradient over the dimensions that were reduced; a view.</summary>
    public static Tensor Repeat(Tensor gradient, long[] sizes, ReadOnlySpan<bool> reduced)
    {
        var strides = new long[sizes.Length];
        var own = gradient.Strides;
        var kept = own.Length == sizes.Length;
        for (int i = 0, next = 0; i < sizes.Length; i++)
        {
            if (!reduced[i])
            {
                strides[i] = own[kept ? i : next++];
            }
        }
        return gradient.AliasAs(sizes, Shapes.IsContiguous(sizes, strides) ? null : strides, gradient.offset).Track();
    }

    private sealed class SumNode(string operation, Tensor x, ReadOnlySpan<bool> reduced, float divisor) : Node(operation, x)
    {
        private readonly long[] sizes = x.sizes;
        private readonly bool[] reduced = reduced.ToArray();

        public override void Backward(Tensor gradient) =>
            Send(0, Repeat(divisor == 1 ? gradient : gradient.div(divisor), sizes, reduced));

        protected override void ReleaseSaved() { }
    }
}
