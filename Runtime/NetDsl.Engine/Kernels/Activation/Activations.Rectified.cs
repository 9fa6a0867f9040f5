using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

/// <summary>
/// Activation functions and their derivatives, element by element: y = f(x), gradX = gradY·f′(x). Results may be written over
/// an operand.
/// </summary>
internal static partial class Activations
{
    /// <summary>max(x, 0); NaN stays.</summary>
    internal static void Relu(ReadOnlySpan<float> x, Span<float> y) => ElementLoop.Run(default(ReluFunction), x, y);

    /// <summary>gradY where y &gt; 0, else 0. From the result y (or x: the sign is the same).</summary>
    internal static void ReluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> y, Span<float> gradX) =>
        ElementLoop.Run(default(ReluGradient), gradY, y, gradX);

    /// <summary>x where x &gt; 0, else slope·x.</summary>
    internal static void LeakyRelu(ReadOnlySpan<float> x, float slope, Span<float> y) =>
        ElementLoop.Run(new LeakyReluFunction(slope), x, y);

    /// <summary>gradY where x &gt; 0, else slope·gradY.</summary>
    internal static void LeakyReluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, float slope, Span<float> gradX) =>
        ElementLoop.Run(new LeakyReluGradient(slope), gradY, x, gradX);

    private readonly struct ReluFunction : IUnaryFunction
    {
        // x unless x <= 0, so that NaN passes.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) =>
            Vector256.AndNot(x, Vector256.LessThanOrEqual(x, Vector256<float>.Zero));
    }

    private readonly struct ReluGradient : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b) =>
            Vector256.AndNot(a, Vector256.LessThanOrEqual(b, Vector256<float>.Zero));
    }

    private readonly struct LeakyReluFunction(float slope) : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) =>
            Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256<float>.Zero), x, x * Vector256.Create(slope));
    }

    private readonly struct LeakyReluGradient(float slope) : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b) =>
            Vector256.ConditionalSelect(Vector256.GreaterThan(b, Vector256<float>.Zero), a, a * Vector256.Create(slope));
    }
}
