namespace NetDsl.Samples.Charts;

/// <summary>The positions of values on an axis.</summary>
/// <param name="Low">The value at its beginning.</param>
/// <param name="High">The value at its end, above <paramref name="Low"/>.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal ratios.</param>
public sealed record Scale(double Low, double High, bool IsLogarithmic = false)
{
    /// <summary>A scale from the lowest to the highest value.</summary>
    /// <param name="values">The values; values that the scale cannot show are left out.</param>
    /// <param name="isLogarithmic">Whether equal distances are equal ratios.</param>
    /// <exception cref="ArgumentException">No value can be shown.</exception>
    public static Scale Of(IEnumerable<double> values, bool isLogarithmic = false)
    {
        var shown = values.Where(value => IsShown(value, isLogarithmic)).ToArray();
        if (shown.Length == 0)
        {
            throw new ArgumentException(
                isLogarithmic
                    ? "A logarithmic axis needs a finite value above 0 to show."
                    : "An axis needs a finite value to show.",
                nameof(values)
            );
        }

        // Values that differ only in the last digits count as one: magnified, they would show rounding.
        var (low, high) = (shown.Min(), shown.Max());
        if (high - low > 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high)))
        {
            return new Scale(low, high, isLogarithmic);
        }

        // A single value is in the middle of an axis of some length.
        var margin = low == 0 ? 1 : Math.Abs(low) / 2;
        return isLogarithmic ? new Scale(low / 2, low * 2, true) : new Scale(low - margin, low + margin);
    }

    /// <summary>Whether such a scale can show a value.</summary>
    public static bool IsShown(double value, bool isLogarithmic) => double.IsFinite(value) && (!isLogarithmic || value > 0);

    /// <summary>The same scale, extended on both sides to the next ticks.</summary>
    /// <param name="steps">Steps between ticks at most.</param>
    public Scale ToTicks(int steps)
    {
        if (IsLogarithmic)
        {
            return High / Low < 100
                ? this
                : new Scale(Power(Math.Floor(Math.Log10(Low))), Power(Math.Ceiling(Math.Log10(High))), true);
        }

        var (digit, exponent) = Charts.Ticks.Step(High - Low, steps);
        var step = digit * Power(exponent);
        return new Scale(step * Math.Floor((Low / step) + 1e-9), step * Math.Ceiling((High / step) - 1e-9));
    }

    /// <summary>The position of a value: 0 at the beginning, 1 at the end.</summary>
    public double At(double value) => IsLogarithmic ? Math.Log(value / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);

    /// <summary>The ticks on it.</summary>
    /// <param name="steps">Steps between them at most.</param>
    public IReadOnlyList<Tick> Ticks(int steps) =>
        IsLogarithmic ? Charts.Ticks.Logarithmic(Low, High, steps) : Charts.Ticks.Linear(Low, High, steps);

    private static double Power(double exponent) => Math.Pow(10, exponent);
}
