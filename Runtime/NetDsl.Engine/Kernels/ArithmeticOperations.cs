using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

/// <summary>a + b.</summary>
internal readonly struct Addition<T> : IBinaryOperation<Addition<T>, T, T> where T : struct, INumber<T>
{
    public static T One(T a, T b) => a + b;

    public static void Rows(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Add(a, b, y);

    public static void RowScalar(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Add(a, b, y);

    public static void ScalarRow(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Add(b, a, y);
}

/// <summary>a − b.</summary>
internal readonly struct Subtraction<T> : IBinaryOperation<Subtraction<T>, T, T> where T : struct, INumber<T>
{
    public static T One(T a, T b) => a - b;

    public static void Rows(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Subtract(a, b, y);

    public static void RowScalar(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Subtract(a, b, y);

    public static void ScalarRow(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Subtract(a, b, y);
}

/// <summary>a · b.</summary>
internal readonly struct Multiplication<T> : IBinaryOperation<Multiplication<T>, T, T> where T : struct, INumber<T>
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
            ElementLoop.Run(new Quotient(b), a, y);
        else
            TensorPrimitives.Divide(a, b, y);
    }

    public static void ScalarRow(float a, ReadOnlySpan<float> b, Span<float> y) => TensorPrimitives.Divide(a, b, y);
}

/// <summary>The larger of two; NaN where either is NaN.</summary>
internal readonly struct Larger<T> : IBinaryOperation<Larger<T>, T, T> where T : struct, INumber<T>
{
    public static T One(T a, T b) => T.Max(a, b);

    public static void Rows(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Max(a, b, y);

    public static void RowScalar(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Max(a, b, y);

    public static void ScalarRow(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Max(b, a, y);
}

/// <summary>The smaller of two; NaN where either is NaN.</summary>
internal readonly struct Smaller<T> : IBinaryOperation<Smaller<T>, T, T> where T : struct, INumber<T>
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
