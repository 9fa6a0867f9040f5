namespace NetDsl.Engine.Initialisation;

/// <summary>The error function and its inverse, to double precision; for initial weights, where speed does not matter.</summary>
internal static class ErrorFunction
{
    private static readonly double TwoOverRootPi = 2 / Math.Sqrt(Math.PI);

    /// <summary>erf(x) = 2/√π ∫₀ˣ exp(−t²) dt, by its series with positive terms (Abramowitz and Stegun 7.1.6).</summary>
    public static double Value(double x)
    {
        // 1 − erf(6) is 2e-17, below half a unit in the last place of 1.
        if (Math.Abs(x) >= 6)
        {
            return Math.Sign(x);
        }

        double term = x,
            sum = x;
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }
        return TwoOverRootPi * Math.Exp(-x * x) * sum;
    }

    /// <summary>The x whose error function is y; infinite at ±1.</summary>
    public static double Inverse(double y)
    {
        if (Math.Abs(y) >= 1)
        {
            return Math.Abs(y) > 1 ? double.NaN : y * double.PositiveInfinity;
        }
        // Winitzki's closed formula is accurate to 2e-3; each Newton step squares the error.
        const double A = 0.147;
        var log = Math.Log(1 - (y * y));
        var half = (2 / (Math.PI * A)) + (log / 2);
        var x = Math.CopySign(Math.Sqrt(Math.Sqrt((half * half) - (log / A)) - half), y);
        for (var i = 0; i < 4; i++)
        {
            x -= (Value(x) - y) / (TwoOverRootPi * Math.Exp(-x * x));
        }

        return x;
    }
}
