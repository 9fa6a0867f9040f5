using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

internal static partial class Activations
{
    // PyTorch takes two vectors at a time, and the remaining elements one by one.
    private const int ElementsAtOnce = 16;

    /// <summary>1 / (1 + e^−x).</summary>
    internal static void Sigmoid(ReadOnlySpan<float> x, Span<float> y)
    {
        int whole = x.Length & ~(ElementsAtOnce - 1);
        if (whole > 0)
        {
            ElementLoop.Run(default(SigmoidFunction), x[..whole], y);
        }

        for (int i = whole; i < x.Length; i++)
        {
            y[i] = 1 / (1 + ScalarExponential.Of(-x[i]));
        }
    }

    /// <summary>gradY·y·(1 − y), from the result y.</summary>
    internal static void SigmoidBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> y, Span<float> gradX) =>
        ElementLoop.Run(default(SigmoidGradient), gradY, y, gradX);

    /// <summary>The hyperbolic tangent.</summary>
    internal static void Tanh(ReadOnlySpan<float> x, Span<float> y) => ElementLoop.Run(default(TanhFunction), x, y);

    /// <summary>gradY·(1 − y²), from the result y.</summary>
    internal static void TanhBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> y, Span<float> gradX) =>
        ElementLoop.Run(default(TanhGradient), gradY, y, gradX);

    private readonly struct SigmoidFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) => VectorMath.Sigmoid(x);
    }

    private readonly struct SigmoidGradient : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b) => a * (Vector256<float>.One - b) * b;
    }

    private readonly struct TanhFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) => VectorMath.Tanh(x);
    }

    private readonly struct TanhGradient : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b) =>
            a * Vector256.FusedMultiplyAdd(-b, b, Vector256<float>.One);
    }
}
