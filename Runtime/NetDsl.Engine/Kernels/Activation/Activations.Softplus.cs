using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

internal static partial class Activations
{
    /// <summary>ln(1 + e^(beta·x))/beta, and x where beta·x is above the threshold.</summary>
    internal static void Softplus(ReadOnlySpan<float> x, float beta, float threshold, Span<float> y) =>
        ElementLoop.Run(new SoftplusFunction(beta, threshold), x, y);

    /// <summary>gradY·z/(z + 1) with z = e^(beta·x), and gradY where beta·x is above the threshold.</summary>
    internal static void SoftplusBackward(
        ReadOnlySpan<float> gradY,
        ReadOnlySpan<float> x,
        float beta,
        float threshold,
        Span<float> gradX
    ) => ElementLoop.Run(new SoftplusGradient(beta, threshold), gradY, x, gradX);

    /// <summary>x·tanh(ln(1 + e^x)).</summary>
    internal static void Mish(ReadOnlySpan<float> x, Span<float> y) => ElementLoop.Run(default(MishFunction), x, y);

    /// <summary>gradY·(t + x·(1 − t²)·sigmoid(x)) with t = tanh(ln(1 + e^x)).</summary>
    internal static void MishBackward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, Span<float> gradX) =>
        ElementLoop.Run(default(MishGradient), gradY, x, gradX);

    private readonly struct SoftplusFunction(float beta, float threshold) : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x)
        {
            Vector256<float> steepness = Vector256.Create(beta),
                argument = x * steepness;
            return Vector256.ConditionalSelect(
                Vector256.GreaterThan(argument, Vector256.Create(threshold)),
                x,
                VectorMath.LogOnePlus(VectorMath.Exp(argument)) / steepness
            );
        }
    }

    private readonly struct SoftplusGradient(float beta, float threshold) : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b)
        {
            Vector256<float> argument = b * Vector256.Create(beta),
                z = VectorMath.Exp(argument);
            return Vector256.ConditionalSelect(
                Vector256.GreaterThan(argument, Vector256.Create(threshold)),
                a,
                a * z / (z + Vector256<float>.One)
            );
        }
    }

    // With e = e^x, tanh(ln(1 + e)) = n/(n + 2), n = e·(e + 2): no logarithm, and no digit is lost. From 20 on it is 1.
    private static Vector256<float> MishLimit => Vector256.Create(20f);

    private readonly struct MishFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x)
        {
            Vector256<float> two = Vector256.Create(2f),
                e = VectorMath.Exp(x),
                n = e * (e + two);
            return x * Vector256.ConditionalSelect(Vector256.GreaterThan(x, MishLimit), Vector256<float>.One, n / (n + two));
        }
    }

    private readonly struct MishGradient : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> a, Vector256<float> b)
        {
            // (1 − t²)·sigmoid(x) = 4·e·(e + 1)/(n + 2)².
            Vector256<float> one = Vector256<float>.One,
                two = Vector256.Create(2f),
                e = VectorMath.Exp(b),
                n = e * (e + two),
                half = (n + two) / two,
                limit = Vector256.GreaterThan(b, MishLimit),
                t = Vector256.ConditionalSelect(limit, one, n / (n + two)),
                slope = Vector256.AndNot(e * (e + one) / (half * half), limit);
            return a * Vector256.MultiplyAddEstimate(b, slope, t);
        }
    }
}
