namespace NetDsl.Engine.Kernels;

/// <summary>Activation functions and their derivatives, element by element; results may be written over an input.</summary>
internal static class Activations
{
    internal static void Relu(ReadOnlySpan<float> x, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = x[i] <= 0 ? 0 : x[i];
    }

    internal static void ReluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> y, Span<float> gradX)
    {
        for (int i = 0; i < y.Length; i++)
            gradX[i] = y[i] <= 0 ? 0 : gradY[i];
    }

    internal static void LeakyRelu(ReadOnlySpan<float> x, float slope, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = x[i] > 0 ? x[i] : x[i] * slope;
    }

    internal static void LeakyReluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, float slope, Span<float> gradX)
    {
        for (int i = 0; i < x.Length; i++)
            gradX[i] = x[i] > 0 ? gradY[i] : gradY[i] * slope;
    }

    internal static void Sigmoid(ReadOnlySpan<float> x, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = 1 / (1 + MathF.Exp(-x[i]));
    }

    internal static void SigmoidBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> y, Span<float> gradX)
    {
        for (int i = 0; i < y.Length; i++)
            gradX[i] = gradY[i] * (1 - y[i]) * y[i];
    }

    internal static void Tanh(ReadOnlySpan<float> x, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = MathF.Tanh(x[i]);
    }

    internal static void TanhBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> y, Span<float> gradX)
    {
        for (int i = 0; i < y.Length; i++)
            gradX[i] = gradY[i] * (1 - (y[i] * y[i]));
    }

    internal static void Gelu(ReadOnlySpan<float> x, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = (float)(x[i] * NormalDistribution(x[i]));
    }

    internal static void GeluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, Span<float> gradX)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double density = Math.Exp(-0.5 * x[i] * x[i]) / Math.Sqrt(2 * Math.PI);
            gradX[i] = (float)(gradY[i] * (NormalDistribution(x[i]) + (x[i] * density)));
        }
    }

    internal static void Silu(ReadOnlySpan<float> x, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = x[i] / (1 + MathF.Exp(-x[i]));
    }

    internal static void SiluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, Span<float> gradX)
    {
        for (int i = 0; i < x.Length; i++)
        {
            float sigmoid = 1 / (1 + MathF.Exp(-x[i]));
            gradX[i] = gradY[i] * sigmoid * (1 + (x[i] * (1 - sigmoid)));
        }
    }

    internal static void Elu(ReadOnlySpan<float> x, float alpha, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = x[i] > 0 ? x[i] : alpha * (float)(Math.Exp(x[i]) - 1);
    }

    internal static void EluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, float alpha, Span<float> gradX)
    {
        for (int i = 0; i < x.Length; i++)
            gradX[i] = x[i] > 0 ? gradY[i] : gradY[i] * alpha * MathF.Exp(x[i]);
    }

    // erf by its Taylor series (|z| < 3) and continued fraction beyond.
    private static double NormalDistribution(double x)
    {
        double z = x / Math.Sqrt(2), square = z * z;
        if (Math.Abs(z) < 3)
        {
            double term = z, sum = z;
            for (int n = 1; n < 80; n++)
            {
                term *= -square / n;
                sum += term / ((2 * n) + 1);
            }
            return 0.5 + (sum / Math.Sqrt(Math.PI));
        }
        double fraction = 0;
        for (int n = 40; n > 0; n--)
            fraction = 0.5 * n / (Math.Abs(z) + fraction);
        double tail = 0.5 * Math.Exp(-square) / (Math.Sqrt(Math.PI) * (Math.Abs(z) + fraction));
        return z > 0 ? 1 - tail : tail;
    }
}
