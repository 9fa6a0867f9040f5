using NetDsl.Engine.Kernels;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Whether any or all elements are not zero.</summary>
internal static class TruthReductions
{
    public static Tensor Apply(Tensor x, ReadOnlySpan<long> dims, bool keepdim, bool all)
    {
        Span<bool> reduced = stackalloc bool[x.Rank];
        ReductionShape.Mark(dims, reduced, all ? "all" : "any");
        var y = Tensor.New(ReductionShape.Result(x.sizes, reduced, keepdim), ScalarType.Bool);
        using var input = new ReductionInput(x, reduced, ScalarType.Bool);
        var (outer, size, inner) = (input.Split.Outer, input.Split.Size, input.Split.Inner);
        if (all)
        {
            Truths.All(input.Elements<bool>(), y.Write<bool>(), outer, size, inner);
        }
        else
        {
            Truths.Any(input.Elements<bool>(), y.Write<bool>(), outer, size, inner);
        }

        return y;
    }
}
