using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Engine.Functional;

/// <summary>Cross entropy of binary targets, from probabilities or from logits.</summary>
internal static class BinaryCrossEntropy
{
    /// <summary>−w·(t·ln x + (1 − t)·ln(1 − x)), logarithms cut off at −100 as in PyTorch.</summary>
    public static Tensor FromProbabilities(Tensor input, Tensor target, Tensor? weight, Reduction reduction) =>
        Apply<ProbabilityLoss>(input, target, weight, reduction);

    /// <summary>w·((1 − t)·x + l·(ln(1 + e^−|x|) + max(−x, 0))) with l = 1 + (p − 1)·t: stable for large |x|.</summary>
    public static Tensor FromLogits(Tensor input, Tensor target, Tensor? weight, Reduction reduction, Tensor? positiveWeight)
    {
        Losses.CheckConstant(positiveWeight, LogitLoss.Name);
        Losses.CheckConstant(weight, LogitLoss.Name);
        if (positiveWeight is null)
        {
            return Apply<LogitLoss>(input, target, weight, reduction);
        }

        Losses.CheckSame(input, target, LogitLoss.Name);
        CheckFits(positiveWeight, input, "pos_weights");
        using var scope = NewDisposeScope();
        // (1 − t)·x − (1 + (p − 1)·t)·log σ(x), as in PyTorch.
        var scale = positiveWeight.sub(1).mul(target).add(1);
        var losses = target.neg().add(1).mul(input).sub(Unary.Apply<LogSigmoidOperation>(input).mul(scale));
        return Weighted(losses, weight, reduction).MoveToOuterDisposeScope();
    }

    private static Tensor Apply<TLoss>(Tensor input, Tensor target, Tensor? weight, Reduction reduction)
        where TLoss : IBinaryLoss
    {
        Losses.CheckSame(input, target, TLoss.Name);
        Losses.CheckConstant(weight, TLoss.Name);
        if (weight is not null)
        {
            using var each = Apply<TLoss>(input, target, null, Reduction.None);
            return Weighted(each, weight, reduction);
        }
        using var x = new Dense(input);
        using var t = new Dense(target);
        var divisor = reduction == Reduction.Mean ? input.Count : 1f;
        Tensor y;
        if (reduction == Reduction.None)
        {
            y = Tensor.New(input.sizes);
            TLoss.Forward(x.Floats, t.Floats, y.Write<float>());
        }
        else
        {
            using var losses = Tensor.NewUntracked(input.sizes);
            TLoss.Forward(x.Floats, t.Floats, losses.Write<float>());
            y = Tensor.New(Shapes.Scalar);
            y.Write<float>()[0] = RowSums.Sum(losses.Read<float>()) / divisor;
        }
        return GradMode.Records(input, target) ? y.Record(new LossNode<TLoss>(input, target, divisor)) : y;
    }

    /// <summary>Rejects weights that would broadcast the losses to a larger shape.</summary>
    private static void CheckFits(Tensor weight, Tensor losses, string name)
    {
        if (!Shapes.Same(Shapes.Broadcast(weight.sizes, losses.sizes, name), losses.sizes))
        {
            throw new ArgumentException($"{name} {Shapes.Text(weight.sizes)} does not fit losses {Shapes.Text(losses.sizes)}.");
        }
    }

    private static Tensor Weighted(Tensor losses, Tensor? weight, Reduction reduction)
    {
        if (weight is null)
        {
            return Losses.Reduce(losses, reduction);
        }

        CheckFits(weight, losses, "weight");
        var weighted = losses.mul(weight);
        if (reduction == Reduction.None)
        {
            return weighted;
        }

        using (weighted)
        {
            return Losses.Reduce(weighted, reduction);
        }
    }

    /// <summary>Computed directly from the gradient of the reduced loss: like PyTorch, this divides by the count last.</summary>
    private sealed class LossNode<TLoss>(Tensor input, Tensor target, float divisor) : Node(TLoss.Name, input, target)
        where TLoss : IBinaryLoss
    {
        private SavedTensor input = new(input);
        private SavedTensor target = new(target);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            using var values = new Dense(input.Get(Operation));
            using var targets = new Dense(target.Get(Operation));
            if (Needs(0))
            {
                var gradX = Tensor.New(input.Get(Operation).sizes);
                TLoss.Backward(gradY.Floats, values.Floats, targets.Floats, divisor, gradX.Write<float>());
                Send(0, gradX);
            }
            if (Needs(1))
            {
                var gradT = Tensor.New(target.Get(Operation).sizes);
                TLoss.TargetBackward(gradY.Floats, values.Floats, divisor, gradT.Write<float>());
                Send(1, gradT);
            }
        }

        protected override void ReleaseSaved()
        {
            input.Release();
            target.Release();
        }
    }
}
