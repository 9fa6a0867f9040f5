namespace NetDsl;

/// <summary>
/// The closed forms of the schedules. Times are in any unit, as long as all are in the same one. The generator compiles this file
/// too, for the rates on the card.
/// </summary>
internal static class RateFormulas
{
    /// <summary>A line that reaches the rate at the end of the warm-up, and is above 0 from the first step on.</summary>
    public static double Warmup(double rate, double time, double warmup) => rate * (time + 1) / (warmup + 1);

    public static double Cosine(double rate, double floor, double time, double length) =>
        floor + (rate - floor) * (1 + Math.Cos(Math.PI * Share(time, length))) / 2;

    public static double Polynomial(double rate, double floor, double power, double time, double length) =>
        floor + (rate - floor) * Math.Pow(1 - Share(time, length), power);

    public static double Powers(double rate, double factor, double exponent) => rate * Math.Pow(factor, exponent);

    public static double InverseSqrt(double rate, double time, double timescale) =>
        rate * Math.Sqrt(timescale / (timescale + time));

    /// <summary>The first phase ends one step early and the last step has the lowest rate, as in PyTorch.</summary>
    public static double OneCycle(double rate, double rise, double divFactor, double finalDivFactor, double time, double length)
    {
        var (first, top, end) = (rate / divFactor, rise * length - 1, length - 1);
        return time < top ? Cosine(first, rate, time, top)
            : time == top ? rate
            : Cosine(rate, first / finalDivFactor, time - Math.Max(top, 0), end - Math.Max(top, 0));
    }

    // A run that ends within its warm-up has a length of 0 or less, and starts all the same.
    private static double Share(double time, double length) =>
        time <= 0 ? 0
        : time < length ? time / length
        : 1;
}
