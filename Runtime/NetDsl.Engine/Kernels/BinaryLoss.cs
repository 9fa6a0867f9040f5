namespace NetDsl.Engine.Kernels;

/// <summary>Cross entropy of yes-no targets, pair by pair.</summary>
internal static class BinaryLoss
{
    /// <summary>The least logarithm, so that a probability of 0 gives a large loss and not an infinite one (as in PyTorch).</summary>
    private const float LeastLogarithm = -100;

    /// <summary>The least x·(1 − x) divided by (as in PyTorch).</summary>
    private const float LeastVariance = 1e-12f;

    /// <summary>y = −(t·ln x + (1 − t)·ln(1 − x)) for probabilities x.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An x is not between 0 and 1.</exception>
    internal static void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (!(x[i] >= 0 && x[i] <= 1))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(x), x[i], "binary_cross_entropy: all inputs must be between 0 and 1; apply sigmoid, or use the form with logits.");
            }
            y[i] = ((t[i] - 1) * MathF.Max(float.LogP1(-x[i]), LeastLogarithm)) - (t[i] * MathF.Max(MathF.Log(x[i]), LeastLogarithm));
        }
    }

    /// <summary>gradX = gradY·(x − t) / (x·(1 − x)).</summary>
    internal static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> gradX)
    {
        for (var i = 0; i < x.Length; i++)
            gradX[i] = gradY[i] * (x[i] - t[i]) / MathF.Max((1 - x[i]) * x[i], LeastVariance);
    }

    /// <summary>y = (1 − t)·x + ln(1 + e^−|x|) + max(−x, 0) for logits x.</summary>
    internal static void ForwardLogits(ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> y)
    {
        for (var i = 0; i < x.Length; i++)
            y[i] = ((1 - t[i]) * x[i]) + float.LogP1(MathF.Exp(-MathF.Abs(x[i]))) + MathF.Max(-x[i], 0);
    }

    /// <summary>gradX = gradY·(p − t), with p = sigmoid(x) in gradX before.</summary>
    internal static void BackwardLogits(ReadOnlySpan<float> gradY, ReadOnlySpan<float> t, Span<float> gradX)
    {
        for (var i = 0; i < gradX.Length; i++)
            gradX[i] = gradY[i] * (gradX[i] - t[i]);
    }
}
