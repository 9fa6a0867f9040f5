namespace NetDsl.Engine.Kernels;

/// <summary>Cross entropy of binary targets, pair by pair.</summary>
internal interface IBinaryLoss
{
    static abstract string Name { get; }

    /// <summary>The loss of each pair of an output x and a target t.</summary>
    static abstract void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> y);

    /// <summary>gradX = gradY·∂y/∂x / <paramref name="divisor"/>; gradY has one element for each pair, or one for all.</summary>
    static abstract void Backward(
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> t,
        float divisor,
        Span<float> gradX
    );

    /// <summary>gradT = ∂loss/∂t · gradY / divisor; gradY holds one number for all or one for each.</summary>
    static abstract void TargetBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, float divisor, Span<float> gradT);
}

/// <summary>y = −(t·ln x + (1 − t)·ln(1 − x)) for probabilities x, 1 − x rounded to float first, as PyTorch 1.13 does.</summary>
internal readonly struct ProbabilityLoss : IBinaryLoss
{
    // The least logarithm, so that a probability of 0 gives a large loss and not an infinite one (as in PyTorch).
    private const float LeastLogarithm = -100;

    // The least x·(1 − x) divided by (as in PyTorch).
    private const float LeastVariance = 1e-12f;

    public static string Name => "binary_cross_entropy";

    /// <exception cref="ArgumentOutOfRangeException">An x is not between 0 and 1.</exception>
    public static void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (!(x[i] >= 0 && x[i] <= 1))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(x),
                    x[i],
                    "binary_cross_entropy: all inputs must be between 0 and 1; apply sigmoid, or use the form with logits."
                );
            }
            if (!(t[i] >= 0 && t[i] <= 1))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(t),
                    t[i],
                    "binary_cross_entropy: all targets must be between 0 and 1."
                );
            }
            y[i] =
                ((t[i] - 1) * MathF.Max(MathF.Log(1 - x[i]), LeastLogarithm))
                - (t[i] * MathF.Max(MathF.Log(x[i]), LeastLogarithm));
        }
    }

    /// <summary>gradX = gradY·(x − t) / (x·(1 − x)) / divisor.</summary>
    public static void Backward(
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> t,
        float divisor,
        Span<float> gradX
    )
    {
        for (var i = 0; i < gradX.Length; i++)
        {
            var g = gradY.Length == 1 ? gradY[0] : gradY[i];
            gradX[i] = g * (x[i] - t[i]) / MathF.Max((1 - x[i]) * x[i], LeastVariance) / divisor;
        }
    }

    public static void TargetBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, float divisor, Span<float> gradT)
    {
        for (var i = 0; i < gradT.Length; i++)
        {
            gradT[i] = (MathF.Log(1 - x[i]) - MathF.Log(x[i])) * (gradY.Length == 1 ? gradY[0] : gradY[i]) / divisor;
        }
    }
}

/// <summary>y = (1 − t)·x + ln(1 + e^−|x|) + max(−x, 0) for logits x.</summary>
internal readonly struct LogitLoss : IBinaryLoss
{
    public static string Name => "binary_cross_entropy_with_logits";

    public static void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = ((1 - t[i]) * x[i]) + LogOnePlus(MathF.Exp(-MathF.Abs(x[i]))) + MathF.Max(-x[i], 0);
        }
    }

    /// <summary>gradX = (sigmoid(x) − t)·gradY / divisor.</summary>
    public static void Backward(
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> t,
        float divisor,
        Span<float> gradX
    )
    {
        Activations.Sigmoid(x, gradX);
        for (var i = 0; i < gradX.Length; i++)
        {
            gradX[i] = (gradX[i] - t[i]) * (gradY.Length == 1 ? gradY[0] : gradY[i]) / divisor;
        }
    }

    public static void TargetBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, float divisor, Span<float> gradT)
    {
        for (var i = 0; i < gradT.Length; i++)
        {
            gradT[i] = -x[i] * (gradY.Length == 1 ? gradY[0] : gradY[i]) / divisor;
        }
    }

    /// <summary>ln(1 + x) without cancellation for small x: the quotient makes up for the rounding of 1 + x (Kahan's method;
    /// HP-15C Advanced Functions Handbook, 1982).</summary>
    internal static float LogOnePlus(float x)
    {
        var sum = 1 + (double)x;
        return sum == 1 ? x : (float)(Math.Log(sum) * x / (sum - 1));
    }
}
