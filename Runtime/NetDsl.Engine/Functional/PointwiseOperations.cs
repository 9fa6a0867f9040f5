using System.Numerics.Tensors;
using NetDsl.Engine.Kernels;

namespace NetDsl.Engine.Functional;

/// <summary>−x.</summary>
internal readonly struct Negation : IUnaryOperation
{
    public static string Name => "neg";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Negate(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        Pointwise.Negate(gradY, gradX);
}

/// <summary>|x|, with gradient 0 at 0.</summary>
internal readonly struct Absolute : IUnaryOperation
{
    public static string Name => "abs";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Abs(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX)
    {
        for (var i = 0; i < gradX.Length; i++)
        {
            gradX[i] =
                saved[i] > 0 ? gradY[i]
                : saved[i] < 0 ? -gradY[i]
                : 0;
        }
    }
}

/// <summary>eˣ.</summary>
internal readonly struct Exponential : IUnaryOperation
{
    public static string Name => "exp";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Exp(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        TensorPrimitives.Multiply(gradY, saved, gradX);
}

/// <summary>The natural logarithm.</summary>
internal readonly struct Logarithm : IUnaryOperation
{
    public static string Name => "log";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Log(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        TensorPrimitives.Divide(gradY, saved, gradX);
}

/// <summary>√x; its gradient is 1/(2√x).</summary>
internal readonly struct SquareRoot : IUnaryOperation
{
    public static string Name => "sqrt";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Sqrt(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX)
    {
        for (var i = 0; i < gradX.Length; i++)
        {
            gradX[i] = gradY[i] / (2 * saved[i]);
        }
    }
}

/// <summary>x².</summary>
internal readonly struct Squaring : IUnaryOperation
{
    public static string Name => "square";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Square(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX)
    {
        for (var i = 0; i < gradX.Length; i++)
        {
            gradX[i] = gradY[i] * (2 * saved[i]);
        }
    }
}

/// <summary>1/x; its gradient is −1/x².</summary>
internal readonly struct Reciprocal : IUnaryOperation
{
    public static string Name => "reciprocal";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Reciprocal(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX)
    {
        for (var i = 0; i < gradX.Length; i++)
        {
            gradX[i] = -gradY[i] * (saved[i] * saved[i]);
        }
    }
}

/// <summary>sin x.</summary>
internal readonly struct Sine : IUnaryOperation
{
    public static string Name => "sin";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Sin(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX)
    {
        for (var i = 0; i < gradX.Length; i++)
        {
            gradX[i] = gradY[i] * MathF.Cos(saved[i]);
        }
    }
}

/// <summary>cos x.</summary>
internal readonly struct Cosine : IUnaryOperation
{
    public static string Name => "cos";

    public static bool SavesResult => false;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Cos(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX)
    {
        for (var i = 0; i < gradX.Length; i++)
        {
            gradX[i] = -gradY[i] * MathF.Sin(saved[i]);
        }
    }
}

/// <summary>The sign of x: −1, 0 or 1; its gradient is 0.</summary>
internal readonly struct Signum : IUnaryOperation
{
    public static string Name => "sign";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => Pointwise.Sign(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        gradX.Clear();
}

/// <summary>x rounded down; its gradient is 0.</summary>
internal readonly struct Floor : IUnaryOperation
{
    public static string Name => "floor";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => TensorPrimitives.Floor(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        gradX.Clear();
}

/// <summary>x rounded up; its gradient is 0.</summary>
internal readonly struct Ceiling : IUnaryOperation
{
    public static string Name => "ceil";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => TensorPrimitives.Ceiling(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        gradX.Clear();
}

/// <summary>x without its fractional part; its gradient is 0.</summary>
internal readonly struct Truncation : IUnaryOperation
{
    public static string Name => "trunc";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) => TensorPrimitives.Truncate(x, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        gradX.Clear();
}

/// <summary>x rounded to the nearest whole number, halves to even; its gradient is 0.</summary>
internal readonly struct Rounded : IUnaryOperation
{
    public static string Name => "round";

    public static bool SavesResult => true;

    public static void Forward(ReadOnlySpan<float> x, float p, Span<float> y) =>
        TensorPrimitives.Round(x, MidpointRounding.ToEven, y);

    public static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX) =>
        gradX.Clear();
}
