using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Engine.Functional;

/// <summary>The other forms of cross entropy: smoothed labels, and probabilities as targets.</summary>
internal static class CrossEntropy
{
    public static Tensor Apply(
        Tensor input,
        Tensor target,
        Tensor? weight,
        long ignoreIndex,
        Reduction reduction,
        double smoothing
    )
    {
        if (smoothing is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(smoothing),
                smoothing,
                "cross_entropy: label_smoothing must be between 0 and 1."
            );
        }

        if (target.Type == ScalarType.Int64)
        {
            return smoothing == 0
                ? ClassLoss.Apply(input, target, weight, ignoreIndex, reduction, logits: true)
                : Smoothed(input, target, weight, ignoreIndex, reduction, smoothing);
        }
        return FromProbabilities(input, target, weight, reduction, smoothing);
    }

    /// <summary>(1 − s)·nll + s/C·Σ −w·logp, the mean over the rows' weights as for plain labels.</summary>
    private static Tensor Smoothed(
        Tensor input,
        Tensor target,
        Tensor? weight,
        long ignoreIndex,
        Reduction reduction,
        double smoothing
    )
    {
        using var scope = NewDisposeScope();
        var dim = input.Rank == 1 ? 0 : 1;
        var logarithms = input.log_softmax(dim);
        var plain = ClassLoss.Apply(logarithms, target, weight, ignoreIndex, reduction, logits: false);
        var spread = Along(logarithms, weight, dim).sum(dim).neg().masked_fill(target.eq(ignoreIndex).reshape(target.sizes), 0);
        var uniform = reduction switch
        {
            Reduction.None => spread,
            Reduction.Sum => spread.sum(),
            _ => spread.sum().div(Weights(target, weight, ignoreIndex)),
        };
        var classes = input.sizes[dim];
        return plain.mul(1 - smoothing).add(uniform.mul(smoothing / classes)).MoveToOuterDisposeScope();
    }

    /// <summary>−Σ t·w·logp over the classes; the mean divides by the number of rows.</summary>
    private static Tensor FromProbabilities(Tensor input, Tensor target, Tensor? weight, Reduction reduction, double smoothing)
    {
        Losses.CheckSame(input, target, "cross_entropy");
        using var scope = NewDisposeScope();
        var dim = input.Rank == 1 ? 0 : 1;
        var goal = smoothing == 0 ? target : target.mul(1 - smoothing).add(smoothing / input.sizes[dim]);
        var losses = Along(input.log_softmax(dim), weight, dim).mul(goal).sum(dim).neg();
        return Losses.Reduce(losses, reduction).MoveToOuterDisposeScope();
    }

    private static Tensor Along(Tensor values, Tensor? weight, int dim)
    {
        if (weight is null)
        {
            return values;
        }

        var sizes = new long[values.Rank];
        Array.Fill(sizes, 1);
        sizes[dim] = weight.Count;
        return values.mul(weight.reshape(sizes));
    }

    private static Tensor Weights(Tensor target, Tensor? weight, long ignoreIndex)
    {
        var counted = target.ne(ignoreIndex);
        if (weight is null)
        {
            return counted.sum().to(ScalarType.Float32);
        }

        var labels = target.reshape(-1).masked_fill(counted.logical_not().reshape(-1), 0);
        return weight.index_select(0, labels).mul(counted.reshape(-1)).sum();
    }
}
