using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

/// <summary>a + b.</summary>
internal readonly struct Addition<T> : IBinaryOperation<Addition<T>, T, T>
    where T : struct, INumber<T>
{
    public static T One(T a, T b) => a + b;

    public static void Rows(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Add(a, b, y);

    public static void RowScalar(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Add(a, b, y);

    public static void ScalarRow(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Add(b, a, y);
}

/// <summary>a − b.</summary>
internal readonly struct Subtraction<T> : IBinaryOperation<Subtraction<T>, T, T>
    where T : struct, INumber<T>
{
    public static T One(T a, T b) => a - b;

    public static void Rows(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Subtract(a, b, y);

    public static void RowScalar(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Subtract(a, b, y);

    public static void ScalarRow(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Subtract(a, b, y);
}

/// <summary>a · b.</summary>
internal readonly struct Multiplication<T> : IBinaryOperation<Multiplication<T>, T, T>
    where T : struct, INumber<T>
{
    public static T One(T a, T b) => a * b;

    public static void Rows(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Multiply(a, b, y);

    public static void RowScalar(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Multiply(a, b, y);

    public static void ScalarRow(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Multiply(b, a, y);
}

/// <summary>a / b of floats; a division by zero gives an infinity or NaN.</summary>
internal readonly struct Division : IBinaryOperation<Division, float, float>
{
    public static float One(float a, float b) => a / b;

    public static void Rows(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> y) => TensorPrimitives.Divide(a, b, y);

    public static void RowScalar(ReadOnlySpan<float> a, float b, Span<float> y)
    {
        if (Quotient.Takes(b))
        {
            ElementLoop.Run(new Quotient(b), a, y);
        }
        else
        {
            TensorPrimitives.Divide(a, b, y);
        }
    }

    public static void ScalarRow(float a, ReadOnlySpan<float> b, Span<float> y) => TensorPrimitives.Divide(a, b, y);
}

/// <summary>The larger of two; NaN where either is NaN.</summary>
internal readonly struct Larger<T> : IBinaryOperation<Larger<T>, T, T>
    where T : struct, INumber<T>
{
    public static T One(T a, T b) => T.Max(a, b);

    public static void Rows(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Max(a, b, y);

    public static void RowScalar(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Max(a, b, y);

    public static void ScalarRow(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Max(b, a, y);
}

/// <summary>The smaller of two; NaN where either is NaN.</summary>
internal readonly struct Smaller<T> : IBinaryOperation<Smaller<T>, T, T>
    where T : struct, INumber<T>
{
    public static T One(T a, T b) => T.Min(a, b);

    public static void Rows(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Min(a, b, y);

    public static void RowScalar(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Min(a, b, y);

    public static void ScalarRow(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Min(b, a, y);
}

/// <summary>a to the power of b.</summary>
internal readonly struct Power : IBinaryOperation<Power, float, float>
{
    public static float One(float a, float b) => MathF.Pow(a, b);
}

/// <summary>a to the power b of integers, wrapping around as all products of Int64 do. A negative exponent keeps 1 and -1 and
/// gives 0 for everything else, as in PyTorch.</summary>
internal readonly struct WholePower : IBinaryOperation<WholePower, long, long>
{
    public static long One(long a, long b)
    {
        if (b < 0)
        {
            return a == 1 ? 1
                : a == -1 ? (b % 2 == 0 ? 1 : -1)
                : 0;
        }
        var result = 1L;
        for (; b > 0; b >>= 1)
        {
            if ((b & 1) == 1)
            {
                result *= a;
            }
            a *= a;
        }
        return result;
    }
}

/// <summary>The integer part of a / b, towards zero.</summary>
internal readonly struct TruncatedQuotient
    : IBinaryOperation<TruncatedQuotient, float, float>,
        IBinaryOperation<TruncatedQuotient, long, long>
{
    public static float One(float a, float b) => MathF.Truncate(a / b);

    public static long One(long a, long b) =>
        b switch
        {
            0 => throw new DivideByZeroException("div: an integer cannot be divided by 0."),
            // The one quotient that does not fit. In PyTorch the processor's trap ends the process.
            -1 when a == long.MinValue => throw new OverflowException($"div: {a} / -1 does not fit into Int64."),
            -1 => -a,
            _ => a / b,
        };
}

/// <summary>The largest integer that is not above a / b.</summary>
internal readonly struct FlooredQuotient
    : IBinaryOperation<FlooredQuotient, float, float>,
        IBinaryOperation<FlooredQuotient, long, long>
{
    /// <summary>Computed from the remainder, as in PyTorch: rounding a / b may round up to the next integer.</summary>
    public static float One(float a, float b)
    {
        if (b == 0)
        {
            return a / b;
        }
        var remainder = a % b;
        var quotient = (a - remainder) / b;
        if (remainder != 0 && (b < 0) != (remainder < 0))
        {
            quotient -= 1;
        }
        if (quotient == 0)
        {
            return MathF.CopySign(0, a / b);
        }
        var whole = MathF.Floor(quotient);
        return quotient - whole > 0.5f ? whole + 1 : whole;
    }

    public static long One(long a, long b)
    {
        var quotient = TruncatedQuotient.One(a, b);
        return a % (b == -1 ? 1 : b) != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
    }
}
