using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Variance and standard deviation over some dimensions.</summary>
internal static class Variance
{
    public static Tensor Apply(Tensor x, ReadOnlySpan<long> dims, bool unbiased, bool keepdim, ScalarType? type, bool root)
    {
        var operation = root ? "std" : "var";
        if (x.Type != ScalarType.Float32 || type is not null and not ScalarType.Float32)
        {
            throw new InvalidOperationException(
                $"{operation}: only Float32 has a variance, this tensor is {x.Type}; convert with to(ScalarType)."
            );
        }

        Span<bool> reduced = stackalloc bool[x.Rank];
        ReductionShape.Mark(dims, reduced, operation);
        var y = Tensor.New(ReductionShape.Result(x.sizes, reduced, keepdim));
        using var mean = Tensor.NewUntracked(ReductionShape.Result(x.sizes, reduced, keepdim: true));
        var size = (int)(y.Count == 0 ? 0 : x.Count / y.Count);
        using (var last = Last(x, reduced))
        {
            Moments.Variance(
                last.Read<float>(),
                mean.Write<float>(),
                y.Write<float>(),
                (int)y.Count,
                size,
                unbiased ? 1 : 0,
                root
            );
        }

        return GradMode.Records(x)
            ? y.Record(new VarianceNode(operation, x, mean, y, reduced, size - (unbiased ? 1 : 0), root))
            : y;
    }

    /// <summary>A row-major copy with the reduced dimensions last.</summary>
    private static Tensor Last(Tensor x, ReadOnlySpan<bool> reduced)
    {
        var order = new long[x.Rank];
        var next = 0;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < x.Rank; i++)
            {
                if (reduced[i] == (pass == 1))
                {
                    order[next++] = i;
                }
            }
        }
        using var view = Views.Permuted(x, order);
        return Copies.Contiguous(view);
    }

    private sealed class VarianceNode(
        string operation,
        Tensor x,
        Tensor mean,
        Tensor y,
        ReadOnlySpan<bool> reduced,
        int divisor,
        bool root
    ) : Node(operation, x)
    {
        private readonly bool[] reduced = reduced.ToArray();
        private SavedTensor input = new(x);
        private SavedTensor center = new(mean);
        private SavedTensor result = new(y);

        public override void Backward(Tensor gradient)
        {
            var values = input.Get(Operation);
            var scale = gradient.mul(2f / divisor);
            if (root)
            {
                // d√v = dv / (2√v); equal values have no spread and, as in PyTorch, no gradient.
                var deviation = result.Get(Operation);
                scale = scale.div(deviation.mul(2)).masked_fill(deviation.eq(0), 0);
            }
            Send(0, values.sub(center.Get(Operation)).mul(Reductions.Repeat(scale, values.sizes, reduced)));
        }

        protected override void ReleaseSaved()
        {
            input.Release();
            center.Release();
            result.Release();
        }
    }
}
