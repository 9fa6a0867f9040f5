using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

/// <summary>Functions of one element at a time: y[i] = f(x[i]); y may be x.</summary>
internal static class Pointwise
{
    internal static void Exp(ReadOnlySpan<float> x, Span<float> y) => ElementLoop.Run(default(ExpFunction), x, y);

    internal static void Log(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Log(x, y);

    internal static void Sqrt(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Sqrt(x, y);

    internal static void Abs(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Abs(x, y);

    internal static void Negate(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Negate(x, y);

    internal static void Square(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Multiply(x, x, y);

    internal static void Reciprocal(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Divide(1f, x, y);

    internal static void Sin(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Sin(x, y);

    internal static void Cos(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Cos(x, y);

    /// <summary>y = x to the power of <paramref name="exponent"/>.</summary>
    internal static void Pow(ReadOnlySpan<float> x, float exponent, Span<float> y) => TensorPrimitives.Pow(x, exponent, y);

    /// <summary>−1, 0 or 1; 0 for NaN, as torch.sign.</summary>
    internal static void Sign(ReadOnlySpan<float> x, Span<float> y) => ElementLoop.Run(default(SignFunction), x, y);

    private readonly struct ExpFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) => VectorMath.Exp(x);
    }

    private readonly struct SignFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x)
        {
            Vector256<float> zero = Vector256<float>.Zero,
                one = Vector256<float>.One;
            return (Vector256.GreaterThan(x, zero) & one) - (Vector256.LessThan(x, zero) & one);
        }
    }
}
