namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>
/// e^x of a single float, bit for bit as PyTorch computes it after the last whole vector: by the C library's expf (glibc), which
/// computes in double, 2^(k/32) from a table and 2^r as a cubic polynomial. It is written out here because the expf of other
/// systems rounds differently.
/// </summary>
/// <remarks>From Arm's optimized routines, https://github.com/ARM-software/optimized-routines (math/expf.c).</remarks>
internal static class ScalarExponential
{
    private const int Steps = 32;
    private const double StepsPerUnit = 1.4426950408889634 * Steps; // 32 / ln 2
    private const float Highest = 88.72283f; // From here on a float is infinite,
    private const float Lowest = -103.97208f; // below here zero.

    private const double Cubic = 0.05550361559341535 / Steps / Steps / Steps;
    private const double Square = 0.2402284522445722 / Steps / Steps;
    private const double Linear = 0.6931471806916203 / Steps;

    private static readonly double[] s_powers = [.. Enumerable.Range(0, Steps).Select(i => Math.Pow(2, (double)i / Steps))];

    /// <summary>e^x, including 0, ∞ and subnormal results; NaN stays NaN.</summary>
    internal static float Of(float x)
    {
        if (!(x >= Lowest && x <= Highest))
        {
            return x > Highest ? float.PositiveInfinity
                : x < Lowest ? 0
                : x;
        }

        var z = StepsPerUnit * x;
        var whole = Math.Round(z);
        var (k, r) = ((int)whole, z - whole);
        // 2^(k/32), its exponent shifted in.
        var scale = BitConverter.Int64BitsToDouble(
            BitConverter.DoubleToInt64Bits(s_powers[k & (Steps - 1)]) + ((long)(k >> 5) << 52)
        );
        return (float)(((((Cubic * r) + Square) * (r * r)) + ((Linear * r) + 1)) * scale);
    }
}
