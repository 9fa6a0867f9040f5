using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

internal static partial class Activations
{
    /// <summary>min(max(x, 0), 6); NaN stays.</summary>
    internal static void Relu6(ReadOnlySpan<float> x, Span<float> y) => ElementLoop.Run(default(Relu6Function), x, y);

    /// <summary>gradY where 0 &lt; y &lt; 6, else 0. From the result y (or x: the place is the same).</summary>
    internal static void Relu6Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> y, Span<float> gradX) =>
        ElementLoop.Run(default(Relu6Gradient), gradY, y, gradX);

    /// <summary>x·min(max(x + 3, 0), 6)/6.</summary>
    internal static void Hardswish(ReadOnlySpan<float> x, Span<float> y) => ElementLoop.Run(default(HardswishFunction), x, y);

    /// <summary>0 where x ≤ −3, gradY where x ≥ 3, else gradY·(x/3 + ½).</summary>
    internal static void HardswishBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, Span<float> gradX) =>
        ElementLoop.Run(default(HardswishGradient), gradY, x, gradX);

    // x limited to 0..6, so that NaN passes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Clipped(Vector256<float> x)
    {
        Vector256<float> six = Vector256.Create(6f);
        return Vector256.AndNot(
            Vector256.ConditionalSelect(Vector256.GreaterThan(x, six), six, x),
            Vector256.LessThanOrEqual(x, Vector256<float>.Zero)
        );
    }

    private readonly struct Relu6Function : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) => Clipped(x);
    }

    private readonly struct Relu6Gradient : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b) =>
            Vector256.AndNot(
                a,
                Vector256.LessThanOrEqual(b, Vector256<float>.Zero) | Vector256.GreaterThanOrEqual(b, Vector256.Create(6f))
            );
    }

    private readonly struct HardswishFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) => x * Clipped(x + Vector256.Create(3f)) / Vector256.Create(6f);
    }

    private readonly struct HardswishGradient : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b)
        {
            Vector256<float> three = Vector256.Create(3f),
                slope = a * ((b / three) + Vector256.Create(0.5f));
            return Vector256.AndNot(
                Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(b, three), a, slope),
                Vector256.LessThanOrEqual(b, -three)
            );
        }
    }
}
