using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>The standard normal distribution of eight floats at once.</summary>
internal static class NormalDistribution
{
    // erfc(t) = e^(−t²)·w·P(w) with w = 1/(1 + c·t): a form after Hastings, Approximations for Digital Computers (1955), with c
    // and P refitted in double for t up to 10.5, where erfc vanishes in float.
    private const float C = 0.35f;

    /// <summary>Φ(x) = (1 + erf(x/√2))/2, with full relative accuracy in the lower tail too.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="bell">e^(−x²/2).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Cumulative(Vector256<float> x, out Vector256<float> bell)
    {
        // Beyond 15 both tails are 0 in float; the bound keeps infinity out of the products. The order of the operands lets
        // NaN through.
        Vector256<float> size = Vector256.MinNative(Vector256.Create(15f), Vector256.Abs(x));
        Vector256<float> square = size * size;
        Vector256<float> rest = Vector256.MultiplyAddEstimate(size, size, -square); // the rounding error of the square
        bell = VectorMath.Exp(square * Vector256.Create(-0.5f));
        bell = Vector256.MultiplyAddEstimate(bell * Vector256.Create(-0.5f), rest, bell);
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> w = one / Vector256.MultiplyAddEstimate(size, Vector256.Create(C * 0.70710678f), one);
        Vector256<float> p = Vector256.Create(0.0390823111f);
        p = Vector256.MultiplyAddEstimate(p, w, Vector256.Create(-0.1627336f));
        p = Vector256.MultiplyAddEstimate(p, w, Vector256.Create(0.190689906f));
        p = Vector256.MultiplyAddEstimate(p, w, Vector256.Create(-0.0404376835f));
        p = Vector256.MultiplyAddEstimate(p, w, Vector256.Create(0.0980106518f));
        p = Vector256.MultiplyAddEstimate(p, w, Vector256.Create(0.139895245f));
        p = Vector256.MultiplyAddEstimate(p, w, Vector256.Create(0.153408855f));
        p = Vector256.MultiplyAddEstimate(p, w, Vector256.Create(0.187402144f));
        p = Vector256.MultiplyAddEstimate(p, w, Vector256.Create(0.197201863f));
        p = Vector256.MultiplyAddEstimate(p, w, Vector256.Create(0.197480321f));
        Vector256<float> tail = bell * (p * w) * Vector256.Create(0.5f);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), tail, one - tail);
    }
}
