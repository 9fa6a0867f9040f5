using NetDsl.Engine.Kernels;

namespace NetDsl.Engine.Functional;

/// <summary>max(0, x).</summary>
internal readonly struct ReluOperation : IUnaryOperation
{
    public static string Name => "relu";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.Relu(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.ReluBackward(gradY, saved, gradX);
}

/// <summary>x, and p·x where x is negative.</summary>
internal readonly struct LeakyReluOperation : IUnaryOperation
{
    public static string Name => "leaky_relu";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.LeakyRelu(x, p, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.LeakyReluBackward(gradY, saved, p, gradX);
}

/// <summary>1/(1 + e⁻ˣ).</summary>
internal readonly struct SigmoidOperation : IUnaryOperation
{
    public static string Name => "sigmoid";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.Sigmoid(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.SigmoidBackward(gradY, saved, gradX);
}

/// <summary>The hyperbolic tangent.</summary>
internal readonly struct TanhOperation : IUnaryOperation
{
    public static string Name => "tanh";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.Tanh(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.TanhBackward(gradY, saved, gradX);
}

/// <summary>x·Φ(x), Φ the normal distribution function (Hendrycks and Gimpel, 2016).</summary>
internal readonly struct GeluOperation : IUnaryOperation
{
    public static string Name => "gelu";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.Gelu(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.GeluBackward(gradY, saved, gradX);
}

/// <summary>x·sigmoid(x) (Elfwing et al., 2017).</summary>
internal readonly struct SiluOperation : IUnaryOperation
{
    public static string Name => "silu";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.Silu(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.SiluBackward(gradY, saved, gradX);
}

/// <summary>x, and p·(eˣ − 1) where x is negative (Clevert et al., 2015).</summary>
internal readonly struct EluOperation : IUnaryOperation
{
    public static string Name => "elu";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.Elu(x, p, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.EluBackward(gradY, saved, p, gradX);
}

/// <summary>min(max(0, x), 6) (Krizhevsky, 2010).</summary>
internal readonly struct Relu6Operation : IUnaryOperation
{
    public static string Name => "relu6";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.Relu6(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.Relu6Backward(gradY, saved, gradX);
}

/// <summary>x·relu6(x + 3)/6 (Howard et al., 2019).</summary>
internal readonly struct HardswishOperation : IUnaryOperation
{
    public static string Name => "hardswish";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.Hardswish(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.HardswishBackward(gradY, saved, gradX);
}

/// <summary>x·tanh(ln(1 + eˣ)) (Misra, 2019).</summary>
internal readonly struct MishOperation : IUnaryOperation
{
    public static string Name => "mish";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Activations.Mish(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Activations.MishBackward(gradY, saved, gradX);
}

/// <summary>log σ(x) = min(x, 0) − ln(1 + e^−|x|).</summary>
internal readonly struct LogSigmoidOperation : IUnaryOperation
{
    public static string Name => "log_sigmoid";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y)
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = MathF.Min(x[i], 0) - LogitLoss.LogOnePlus(MathF.Exp(-MathF.Abs(x[i])));
        }
    }

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX)
    {
        for (var i = 0; i < gradX.Length; i++)
        {
            var z = MathF.Exp(-MathF.Abs(saved[i]));
            gradX[i] = gradY[i] * ((saved[i] < 0 ? 1 : z) / (1 + z));
        }
    }
}
