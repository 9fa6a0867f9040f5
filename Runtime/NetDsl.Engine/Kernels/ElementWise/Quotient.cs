using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.ElementWise;

/// <summary>
/// x / b for one b, by products: a division takes the processor several times as long. The product with the rounded reciprocal is
/// corrected twice by its remainder; the first correction leaves at most the last digit wrong, and the second one then gives the
/// float nearest to the quotient, as a division does (Markstein 1990, "Computation of elementary functions on the IBM RISC
/// System/6000 processor", theorem 8.3). Numbers whose remainder could underflow are divided.
/// </summary>
internal readonly struct Quotient(float divisor) : IUnaryFunction
{
    // Between them neither a quotient nor its remainder leaves the range of normal floats.
    private const float Smallest = 8.673617379884035e-19f; // 2^-60
    private const float Largest = 1.152921504606847e18f; // 2^60
    private const float SmallestDivisor = 9.5367431640625e-07f; // 2^-20
    private const float LargestDivisor = 1048576f; // 2^20

    private readonly Vector256<float> divisor = Vector256.Create(divisor);
    private readonly Vector256<float> reciprocal = Vector256.Create(1 / divisor);

    /// <summary>Whether a divisor is of ordinary size, on a processor where this pays.</summary>
    public static bool Takes(float divisor) =>
        Vector256.IsHardwareAccelerated && MathF.Abs(divisor) is >= SmallestDivisor and <= LargestDivisor;

    public Vector256<float> Apply(Vector256<float> x)
    {
        var magnitude = Vector256.Abs(x);
        var fits =
            Vector256.GreaterThanOrEqual(magnitude, Vector256.Create(Smallest))
            & Vector256.LessThanOrEqual(magnitude, Vector256.Create(Largest));

        // +0 goes through as it is; -0 would lose its sign.
        fits |= Vector256.Equals(x.AsInt32(), Vector256<int>.Zero).AsSingle();
        if (!Vector256.EqualsAll(fits.AsInt32(), Vector256<int>.AllBitsSet))
        {
            return x / divisor;
        }

        var quotient = x * reciprocal;
        quotient = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(-quotient, divisor, x), reciprocal, quotient);
        return Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(-quotient, divisor, x), reciprocal, quotient);
    }
}
