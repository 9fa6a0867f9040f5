using NetDsl.Engine.Autograd;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Engine.Functional;

/// <summary>The loss of each pair of input and target, and its derivative by the input.</summary>
internal interface IPairwiseLoss
{
    static abstract string Name { get; }

    static abstract float Loss(float input, float target, float parameter);

    static abstract float Slope(float input, float target, float parameter);
}

/// <summary>(x − t)².</summary>
internal readonly struct SquaredError : IPairwiseLoss
{
    public static string Name => "mse_loss";

    public static float Loss(float input, float target, float parameter) => (input - target) * (input - target);

    public static float Slope(float input, float target, float parameter) => 2 * (input - target);
}

/// <summary>|x − t|.</summary>
internal readonly struct AbsoluteError : IPairwiseLoss
{
    public static string Name => "l1_loss";

    public static float Loss(float input, float target, float parameter) => MathF.Abs(input - target);

    public static float Slope(float input, float target, float parameter) =>
        input > target ? 1
        : input < target ? -1
        : 0;
}

/// <summary>½d²/β for |d| &lt; β, else |d| − ½β, with d = x − t (Girshick, Fast R-CNN, 2015).</summary>
internal readonly struct SmoothError : IPairwiseLoss
{
    public static string Name => "smooth_l1_loss";

    public static float Loss(float input, float target, float parameter)
    {
        var distance = MathF.Abs(input - target);
        return distance < parameter ? 0.5f * distance * distance / parameter : distance - (0.5f * parameter);
    }

    public static float Slope(float input, float target, float parameter)
    {
        var difference = input - target;
        return difference <= -parameter ? -1
            : difference >= parameter ? 1
            : difference / parameter;
    }
}

/// <summary>½d² for |d| &lt; δ, else δ·(|d| − ½δ), with d = x − t (Huber, 1964).</summary>
internal readonly struct HuberError : IPairwiseLoss
{
    public static string Name => "huber_loss";

    public static float Loss(float input, float target, float parameter)
    {
        var distance = MathF.Abs(input - target);
        return distance < parameter ? 0.5f * distance * distance : parameter * (distance - (0.5f * parameter));
    }

    public static float Slope(float input, float target, float parameter)
    {
        var difference = input - target;
        return difference <= -parameter ? -parameter
            : difference >= parameter ? parameter
            : difference;
    }
}

/// <summary>Losses of pairs of elements as one operation: the loss of each pair, its mean or its sum.</summary>
internal static class PairwiseLosses
{
    public static Tensor Apply<TLoss>(Tensor input, Tensor target, Reduction reduction, float parameter = 0)
        where TLoss : IPairwiseLoss
    {
        Losses.CheckSame(input, target, TLoss.Name);
        var each = Tensor.New(input.sizes);
        using (var x = new Dense(input))
        using (var t = new Dense(target))
        {
            Forward<TLoss>(x.Floats, t.Floats, parameter, each.Write<float>());
        }
        if (GradMode.Records(input, target))
        {
            each.Record(new PairNode<TLoss>(input, target, parameter));
        }

        if (reduction == Reduction.None)
        {
            return each;
        }

        var loss = Losses.Reduce(each, reduction);
        each.Dispose();
        return loss;
    }

    private static void Forward<TLoss>(ReadOnlySpan<float> x, ReadOnlySpan<float> t, float parameter, Span<float> y)
        where TLoss : IPairwiseLoss
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = TLoss.Loss(x[i], t[i], parameter);
        }
    }

    private sealed class PairNode<TLoss>(Tensor input, Tensor target, float parameter) : Node(TLoss.Name, input, target)
        where TLoss : IPairwiseLoss
    {
        private SavedTensor input = new(input);
        private SavedTensor target = new(target);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            using var x = new Dense(input.Get(Operation));
            using var t = new Dense(target.Get(Operation));
            var gradX = Tensor.New(gradient.sizes);
            Slopes(gradY.Floats, x.Floats, t.Floats, gradX.Write<float>());
            if (Needs(1))
            {
                Send(1, gradX.neg());
            }

            Send(0, gradX);
        }

        protected override void ReleaseSaved()
        {
            input.Release();
            target.Release();
        }

        private void Slopes(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> gradX)
        {
            for (var i = 0; i < gradX.Length; i++)
            {
                gradX[i] = gradY[i] * TLoss.Slope(x[i], t[i], parameter);
            }
        }
    }
}
