using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>
/// Exponential functions of eight floats at once, to about one unit in the last place: reduction to |r| ≤ ln2/2 and a minimax
/// polynomial. <see cref="Exp"/> evaluates the polynomial of SLEEF's expf, the one that PyTorch uses, in the same order: both
/// give the same bits, and seeded runs stay together. See Shibata and Petrogalli, SLEEF, arXiv 2001.09258.
/// </summary>
internal static class VectorMath
{
    // e^x is 0 or infinite in float beyond these.
    private const float LowestExponent = -104f;
    private const float HighestExponent = 89f;

    private const float Log2E = 1.44269504f;
    private const float Ln2High = 0.693145751953125f; // few bits, so that n·Ln2High is exact
    private const float Ln2Low = 1.42860677e-06f;

    /// <summary>e^x, including 0, ∞ and subnormal results; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Exp(Vector256<float> x)
    {
        (Vector256<float> n, Vector256<float> p) = Reduce(x);
        Vector256<int> power = Vector256.ConvertToInt32Native(n);
        // In two factors: 2^n alone may be beyond the range of a float although the result is not.
        Vector256<int> half = Vector256.ShiftRightArithmetic(power, 1);
        return (Vector256<float>.One + p) * PowerOfTwo(half) * PowerOfTwo(power - half);
    }

    /// <summary>e^x − 1 without cancellation for small x; ∞ from 88.7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> ExpMinusOne(Vector256<float> x)
    {
        (Vector256<float> n, Vector256<float> p) = Reduce(x);
        Vector256<float> scale = PowerOfTwo(Vector256.ConvertToInt32Native(Vector256.MaxNative(Vector256.Create(-126f), n)));
        return Vector256.MultiplyAddEstimate(scale, p, scale - Vector256<float>.One);
    }

    /// <summary>ln(1 + z) for z ≥ 0 without losing the digits of a small z; ∞ and NaN stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> LogOnePlus(Vector256<float> z)
    {
        // The logarithm of the rounded sum, and the first term of its series for what rounding has lost.
        Vector256<float> sum = Vector256<float>.One + z,
            lost = (z - (sum - Vector256<float>.One)) / sum;
        return Vector256.Log(sum)
            + Vector256.ConditionalSelect(Vector256.LessThan(z, Vector256.Create(1e9f)), lost, Vector256<float>.Zero);
    }

    /// <summary>1 / (1 + e^−x); 0 where e^−x is infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>
    /// The hyperbolic tangent, (e^|x| − e^−|x|)/(e^|x| + e^−|x|) in pairs of floats as SLEEF's tanhf has it: PyTorch's bits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Tanh(Vector256<float> x)
    {
        // From 8.664339742 on the result rounds to 1; the smaller number keeps the exponentials finite.
        Vector256<float> magnitude = Vector256.Abs(x),
            one = Vector256<float>.One;
        VectorPair up = ExpPair(Vector256.MinNative(Vector256.Create(10f), magnitude)),
            down = VectorPair.Inverse(up);
        VectorPair ratio = VectorPair.Quotient(VectorPair.OrderedDifference(up, down), VectorPair.OrderedSum(up, down));
        Vector256<float> y = Vector256.ConditionalSelect(
            Vector256.GreaterThan(magnitude, Vector256.Create(8.664339742f)),
            one,
            ratio.High + ratio.Low
        );
        // x for NaN, whose sign and payload stay.
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), Vector256.CopySign(y, x), x);
    }

    // e^x in twice the digits, for 0 ≤ x ≤ 10: SLEEF's expk2f.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VectorPair ExpPair(Vector256<float> x)
    {
        Vector256<float> n = Vector256.Round(x * Vector256.Create(Log2E));
        VectorPair r = VectorPair.Sum(new VectorPair(x, Vector256<float>.Zero), n * Vector256.Create(-Ln2High));
        r = VectorPair.Sum(r, n * Vector256.Create(-Ln2Low));
        Vector256<float> q = Vector256.Create(0.1980960224e-3f);
        q = Vector256.FusedMultiplyAdd(q, r.High, Vector256.Create(0.1394256484e-2f));
        q = Vector256.FusedMultiplyAdd(q, r.High, Vector256.Create(0.8333456703e-2f));
        q = Vector256.FusedMultiplyAdd(q, r.High, Vector256.Create(0.4166637361e-1f));
        VectorPair p = VectorPair.Sum(VectorPair.Product(r, q), Vector256.Create(0.166666659414234244790680580464f));
        p = VectorPair.Sum(VectorPair.Product(r, p), Vector256.Create(0.5f));
        p = VectorPair.Sum(r, VectorPair.Product(VectorPair.Square(r), p));
        p = VectorPair.OrderedSum(Vector256<float>.One, p);
        Vector256<float> power = PowerOfTwo(Vector256.ConvertToInt32Native(n));
        return new(p.High * power, p.Low * power);
    }

    // x = n·ln2 + r; returns n and e^r − 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> N, Vector256<float> P) Reduce(Vector256<float> x)
    {
        // The order of the operands lets NaN through.
        x = Vector256.MinNative(Vector256.Create(HighestExponent), Vector256.MaxNative(Vector256.Create(LowestExponent), x));
        Vector256<float> n = Vector256.Round(x * Vector256.Create(Log2E));
        Vector256<float> r = Vector256.MultiplyAddEstimate(n, Vector256.Create(-Ln2High), x);
        r = Vector256.MultiplyAddEstimate(n, Vector256.Create(-Ln2Low), r);
        Vector256<float> q = Vector256.Create(0.000198527617f);
        q = Vector256.MultiplyAddEstimate(q, r, Vector256.Create(0.00139304355f));
        q = Vector256.MultiplyAddEstimate(q, r, Vector256.Create(0.00833336077f));
        q = Vector256.MultiplyAddEstimate(q, r, Vector256.Create(0.0416664854f));
        q = Vector256.MultiplyAddEstimate(q, r, Vector256.Create(0.166666672f));
        q = Vector256.MultiplyAddEstimate(q, r, Vector256.Create(0.5f));
        return (n, Vector256.MultiplyAddEstimate(r * r, q, r));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerOfTwo(Vector256<int> exponent) =>
        Vector256.ShiftLeft(exponent + Vector256.Create(127), 23).AsSingle();
}
