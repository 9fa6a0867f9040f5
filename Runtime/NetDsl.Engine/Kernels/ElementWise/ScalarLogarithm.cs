namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>
/// The natural logarithm of a float, bit for bit as PyTorch computes it on vectors: the method of SLEEF's logf (one unit in the
/// last place), x = 2ᵉ·m with ¾ ≤ m &lt; 1½, log m = 2·artanh((m − 1)/(m + 1)) as an odd polynomial, in sums of two floats.
/// See Shibata and Petrogalli, SLEEF, arXiv 2001.09258.
/// </summary>
internal static class ScalarLogarithm
{
    private const float Ln2 = 0.693147182f;
    private const float Ln2Rest = -1.90465432e-09f;

    /// <summary>log x for positive, finite, normal x; other values go to the runtime's own function.</summary>
    internal static float Of(float x)
    {
        if (!(float.IsNormal(x) && x > 0))
        {
            return MathF.Log(x);
        }

        var exponent = MathF.ILogB(x * (1 / 0.75f));
        var m = MathF.ScaleB(x, -exponent);
        var (q, qRest) = Quotient(Difference(m), Sum(m));
        var square = q * q;
        var p = MathF.FusedMultiplyAdd(0.302729487f, square, 0.399610817f);
        p = MathF.FusedMultiplyAdd(p, square, 0.666669488f);

        var power = exponent * Ln2;
        var powerRest = MathF.FusedMultiplyAdd(Ln2Rest, exponent, MathF.FusedMultiplyAdd(Ln2, exponent, -power));
        var (twice, twiceRest) = (2 * q, 2 * qRest);
        var sum = power + twice;
        var sumRest = power - sum + twice + powerRest + twiceRest;
        var curve = square * q * p;
        var result = sum + curve;
        return result + (sum - result + curve + sumRest);
    }

    private static (float Value, float Tail) Difference(float m) => Exact(-1, m);

    private static (float Value, float Tail) Sum(float m) => Exact(1, m);

    // Knuth's exact sum of two floats.
    private static (float Value, float Tail) Exact(float x, float y)
    {
        var sum = x + y;
        var added = sum - x;
        return (sum, (x - (sum - added)) + (y - added));
    }

    private static (float Value, float Tail) Quotient((float Value, float Tail) n, (float Value, float Tail) d)
    {
        var inverse = 1 / d.Value;
        var quotient = n.Value * inverse;
        var lost = MathF.FusedMultiplyAdd(inverse, n.Value, -quotient);
        var error = MathF.FusedMultiplyAdd(-d.Tail, inverse, MathF.FusedMultiplyAdd(-d.Value, inverse, 1));
        return (quotient, MathF.FusedMultiplyAdd(quotient, error, MathF.FusedMultiplyAdd(n.Tail, inverse, lost)));
    }
}
