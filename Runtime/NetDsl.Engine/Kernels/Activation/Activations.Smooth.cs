using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

internal static partial class Activations
{
    private const float InverseRootTwoPi = 0.39894228f;

    /// <summary>x·Φ(x), Φ being the standard normal distribution (the erf form, not the tanh approximation).</summary>
    internal static void Gelu(ReadOnlySpan<float> x, Span<float> y) => ElementLoop.Run(default(GeluFunction), x, y);

    /// <summary>gradY·(Φ(x) + x·φ(x)), φ being the normal density.</summary>
    internal static void GeluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, Span<float> gradX) =>
        ElementLoop.Run(default(GeluGradient), gradY, x, gradX);

    /// <summary>x·sigmoid(x).</summary>
    internal static void Silu(ReadOnlySpan<float> x, Span<float> y) => ElementLoop.Run(default(SiluFunction), x, y);

    /// <summary>gradY·s·(1 + x·(1 − s)) with s = sigmoid(x).</summary>
    internal static void SiluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, Span<float> gradX) =>
        ElementLoop.Run(default(SiluGradient), gradY, x, gradX);

    /// <summary>x where x &gt; 0, else alpha·(e^x − 1).</summary>
    internal static void Elu(ReadOnlySpan<float> x, float alpha, Span<float> y) => ElementLoop.Run(new EluFunction(alpha), x, y);

    /// <summary>gradY where x &gt; 0, else gradY·alpha·e^x.</summary>
    internal static void EluBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, float alpha, Span<float> gradX) =>
        ElementLoop.Run(new EluGradient(alpha), gradY, x, gradX);

    private readonly struct GeluFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) => x * NormalDistribution.Cumulative(x, out _);
    }

    private readonly struct GeluGradient : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b)
        {
            Vector256<float> cumulative = NormalDistribution.Cumulative(b, out Vector256<float> bell);
            return a * Vector256.MultiplyAddEstimate(b, bell * Vector256.Create(InverseRootTwoPi), cumulative);
        }
    }

    private readonly struct SiluFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) => x / (Vector256<float>.One + VectorMath.Exp(-x));
    }

    private readonly struct SiluGradient : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b)
        {
            Vector256<float> one = Vector256<float>.One,
                s = VectorMath.Sigmoid(b);
            return a * s * Vector256.MultiplyAddEstimate(b, one - s, one);
        }
    }

    private readonly struct EluFunction(float alpha) : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) =>
            Vector256.ConditionalSelect(
                Vector256.GreaterThan(x, Vector256<float>.Zero),
                x,
                VectorMath.ExpMinusOne(x) * Vector256.Create(alpha)
            );
    }

    private readonly struct EluGradient(float alpha) : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b) =>
            Vector256.ConditionalSelect(
                Vector256.GreaterThan(b, Vector256<float>.Zero),
                a,
                a * (VectorMath.Exp(b) * Vector256.Create(alpha))
            );
    }
}
