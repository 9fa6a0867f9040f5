namespace NetDsl.Engine.Tests.Kernels;

/// <summary>The standard normal distribution in double, by series and continued fraction.</summary>
internal static class NormalReference
{
    /// <summary>Φ(x), with full relative accuracy in both tails.</summary>
    internal static double Cumulative(double x)
    {
        double z = Math.Abs(x) / Math.Sqrt(2),
            square = z * z;
        double tail; // Φ(−|x|)
        if (z < 2)
        {
            double term = z,
                sum = z;
            for (int n = 1; n < 80; n++)
            {
                term *= -square / n;
                sum += term / ((2 * n) + 1);
            }
            tail = 0.5 - (sum / Math.Sqrt(Math.PI));
        }
        else
        {
            double fraction = 0;
            for (int n = 200; n > 0; n--)
            {
                fraction = 0.5 * n / (z + fraction);
            }

            tail = 0.5 * Math.Exp(-square) / (Math.Sqrt(Math.PI) * (z + fraction));
        }
        return x > 0 ? 1 - tail : tail;
    }
}
