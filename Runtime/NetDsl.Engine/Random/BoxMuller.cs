using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Random;

/// <summary>
/// The Box-Muller transform of sixteen uniform numbers, with the logarithm, sine and cosine that libtorch's AVX2 build uses
/// there: the single-precision polynomials of the Cephes library (Moshier, netlib.org/cephes: logf.c, sinf.c), eight numbers at
/// once, evaluated in the same order and rounded at the same places, so that seeded normal numbers have PyTorch's bits.
/// </summary>
internal static class BoxMuller
{
    private const int Half = 8;

    /// <summary>Replaces eight radii's and eight angles' uniform numbers in [0, 1) by sixteen normal ones.</summary>
    internal static void Transform(Span<float> group, float mean, float std)
    {
        // 1 − u keeps the logarithm finite.
        Vector256<float> u = Vector256<float>.One - Vector256.Create<float>(group),
            angle = Vector256.Create<float>(group[Half..]);
        Vector256<float> radius = Vector256.Sqrt(Logarithm(u) * Vector256.Create(-2f));
        var (sine, cosine) = SineCosine(angle * Vector256.Create(2 * MathF.PI));
        Vector256<float> width = Vector256.Create(std),
            center = Vector256.Create(mean);
        Vector256.FusedMultiplyAdd(radius * cosine, width, center).CopyTo(group);
        Vector256.FusedMultiplyAdd(radius * sine, width, center).CopyTo(group[Half..]);
    }

    /// <summary>ln x for normal x &gt; 0: x = 2^e·m with m in [√½, √2), and ln m = r − r²/2 + r³·P(r) with r = m − 1.</summary>
    private static Vector256<float> Logarithm(Vector256<float> x)
    {
        Vector256<int> bits = x.AsInt32();
        Vector256<float> e = Vector256.ConvertToSingle(Vector256.ShiftRightLogical(bits, 23) - Vector256.Create(126));
        Vector256<float> m = ((bits & Vector256.Create(0x007FFFFF)) | Vector256.Create(0x3F000000)).AsSingle();
        Vector256<float> small = Vector256.LessThan(m, Vector256.Create(0.707106781186547524f));
        Vector256<float> r = m - Vector256<float>.One + (m & small),
            square = r * r;
        e -= Vector256<float>.One & small;

        Vector256<float> p = Vector256.Create(7.0376836292E-2f);
        p = Next(p, r, -1.1514610310E-1f);
        p = Next(p, r, 1.1676998740E-1f);
        p = Next(p, r, -1.2420140846E-1f);
        p = Next(p, r, 1.4249322787E-1f);
        p = Next(p, r, -1.6668057665E-1f);
        p = Next(p, r, 2.0000714765E-1f);
        p = Next(p, r, -2.4999993993E-1f);
        p = Next(p, r, 3.3333331174E-1f);

        // ln 2 in two parts, the larger one with few bits.
        Vector256<float> low = Vector256.FusedMultiplyAdd(p * r, square, e * Vector256.Create(-2.12194440e-4f));
        low -= square * Vector256.Create(0.5f);
        return Vector256.FusedMultiplyAdd(e, Vector256.Create(0.693359375f), r + low);
    }

    /// <summary>Sine and cosine of 0 ≤ x &lt; 8192: x = j·π/4 + r with j even, then a polynomial each, swapped in every other
    /// quadrant.</summary>
    private static (Vector256<float> Sine, Vector256<float> Cosine) SineCosine(Vector256<float> x)
    {
        Vector256<int> j = Vector256.ConvertToInt32(x * Vector256.Create(1.27323954473516f)) + Vector256<int>.One;
        j &= Vector256.Create(~1);
        Vector256<float> quarter = Vector256.ConvertToSingle(j);
        Vector256<float> r = Vector256.FusedMultiplyAdd(quarter, Vector256.Create(-0.78515625f), x);
        r = Vector256.FusedMultiplyAdd(quarter, Vector256.Create(-2.4187564849853515625e-4f), r);
        r = Vector256.FusedMultiplyAdd(quarter, Vector256.Create(-3.77489497744594108e-8f), r);

        Vector256<float> square = r * r;
        Vector256<float> even = Vector256.Create(2.443315711809948E-005f);
        even = Next(even, square, -1.388731625493765E-003f);
        even = Next(even, square, 4.166664568298827E-002f);
        even = Vector256.FusedMultiplyAdd(even * square, square, -(square * Vector256.Create(0.5f))) + Vector256<float>.One;

        Vector256<float> odd = Vector256.Create(-1.9515295891E-4f);
        odd = Next(odd, square, 8.3321608736E-3f);
        odd = Next(odd, square, -1.6666654611E-1f);
        odd = Vector256.FusedMultiplyAdd(odd * square, r, r);

        Vector256<float> straight = Vector256.Equals(j & Vector256.Create(2), Vector256<int>.Zero).AsSingle();
        Vector256<int> sineSign = Vector256.ShiftLeft(j & Vector256.Create(4), 29);
        Vector256<int> cosineSign = Vector256.ShiftLeft(~(j - Vector256.Create(2)) & Vector256.Create(4), 29);
        Vector256<float> sine = Vector256.ConditionalSelect(straight, odd, even);
        Vector256<float> cosine = Vector256.ConditionalSelect(straight, even, odd);
        return ((sine.AsInt32() ^ sineSign).AsSingle(), (cosine.AsInt32() ^ cosineSign).AsSingle());
    }

    // Horner's step: p·x + coefficient.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Next(Vector256<float> p, Vector256<float> x, float coefficient) =>
        Vector256.FusedMultiplyAdd(p, x, Vector256.Create(coefficient));
}
