using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Engine.Functional;

/// <summary>Cross entropy of yes-no targets, from probabilities or from logits.</summary>
internal static class BinaryCrossEntropy
{
    /// <summary>−w·(t·ln x + (1 − t)·ln(1 − x)), logarithms cut off at −100 as in PyTorch.</summary>
    public static Tensor FromProbabilities(Tensor input, Tensor target, Tensor? weight, Reduction reduction)
    {
        Losses.CheckSame(input, target, "binary_cross_entropy");
        var each = Tensor.New(input.sizes);
        using (var x = new Dense(input))
        using (var t = new Dense(target))
            BinaryLoss.Forward(x.Floats, t.Floats, each.Write<float>());
        if (GradMode.Records(input))
            each.Record(new ProbabilityNode(input, target));
        return Finish(each, weight, reduction);
    }

    /// <summary>w·((1 − t)·x + l·(ln(1 + e^−|x|) + max(−x, 0))) with l = 1 + (p − 1)·t: stable for large |x|.</summary>
    public static Tensor FromLogits(Tensor input, Tensor target, Tensor? weight, Reduction reduction, Tensor? positiveWeight)
    {
        Losses.CheckSame(input, target, "binary_cross_entropy_with_logits");
        if (positiveWeight is null)
        {
            var each = Tensor.New(input.sizes);
            using (var x = new Dense(input))
            using (var t = new Dense(target))
                BinaryLoss.ForwardLogits(x.Floats, t.Floats, each.Write<float>());
            if (GradMode.Records(input))
                each.Record(new LogitNode(input, target));
            return Finish(each, weight, reduction);
        }
        using var scope = NewDisposeScope();
        var zero = zeros_like(target);
        var yes = FromLogits(input, ones_like(target), null, Reduction.None, null);
        var no = FromLogits(input, zero, null, Reduction.None, null);
        var losses = yes.mul(target).mul(positiveWeight).add(no.mul(target.neg().add(1)));
        return Finish(losses, weight, reduction).MoveToOuterDisposeScope();
    }

    private static Tensor Finish(Tensor each, Tensor? weight, Reduction reduction)
    {
        if (weight is null && reduction == Reduction.None)
            return each;
        using var losses = each;
        if (weight is null)
            return Losses.Reduce(losses, reduction);
        var weighted = losses.mul(weight);
        if (reduction == Reduction.None)
            return weighted;
        using (weighted)
            return Losses.Reduce(weighted, reduction);
    }

    private sealed class ProbabilityNode(Tensor input, Tensor target) : Node("binary_cross_entropy", input)
    {
        private SavedTensor input = new(input);
        private SavedTensor target = new(target);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            using var x = new Dense(input.Get(Operation));
            using var t = new Dense(target.Get(Operation));
            var gradX = Tensor.New(gradient.sizes);
            BinaryLoss.Backward(gradY.Floats, x.Floats, t.Floats, gradX.Write<float>());
            Send(0, gradX);
        }

        protected override void ReleaseSaved()
        {
            input.Release();
            target.Release();
        }
    }

    private sealed class LogitNode(Tensor input, Tensor target) : Node("binary_cross_entropy_with_logits", input)
    {
        private SavedTensor input = new(input);
        private SavedTensor target = new(target);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            using var x = new Dense(input.Get(Operation));
            using var t = new Dense(target.Get(Operation));
            var gradX = Tensor.New(gradient.sizes);
            Activations.Sigmoid(x.Floats, gradX.Write<float>());
            BinaryLoss.BackwardLogits(gradY.Floats, t.Floats, gradX.Write<float>());
            Send(0, gradX);
        }

        protected override void ReleaseSaved()
        {
            input.Release();
            target.Release();
        }
    }
}
