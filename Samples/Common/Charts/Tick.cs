using System.Globalization;

namespace NetDsl.Samples.Charts;

/// <summary>A labelled place on an axis.</summary>
/// <param name="Value">Where.</param>
/// <param name="Label">The text there.</param>
public sealed record Tick(double Value, string Label);

/// <summary>Ticks at round numbers: 1, 2 or 5 times a power of ten apart.</summary>
public static class Ticks
{
    /// <summary>The distance between ticks: the smallest round number that gives no more than so many steps.</summary>
    /// <param name="range">Length of the axis, above 0.</param>
    /// <param name="steps">Steps at most, at least 1.</param>
    /// <returns>The first digit (1, 2 or 5) and the power of ten.</returns>
    public static (int Digit, int Exponent) Step(double range, int steps)
    {
        var exponent = (int)Math.Floor(Math.Log10(range / steps)) - 1;
        while (true)
        {
            foreach (var digit in (ReadOnlySpan<int>)[1, 2, 5])
            {
                // A small tolerance: 0.3 / 3 is a little less than 0.1.
                if (range <= Multiple(steps * digit, exponent) * (1 + 1e-9))
                {
                    return (digit, exponent);
                }
            }

            exponent++;
        }
    }

    /// <summary>The ticks within an interval.</summary>
    /// <param name="low">The lower end of the axis.</param>
    /// <param name="high">The upper end of the axis, above low.</param>
    /// <param name="steps">Steps at most, at least 1.</param>
    /// <returns>The ticks from low to high, both included if they are round.</returns>
    public static IReadOnlyList<Tick> Linear(double low, double high, int steps)
    {
        var (digit, exponent) = Step(high - low, steps);
        var step = Multiple(digit, exponent);
        var (first, last) = ((long)Math.Ceiling((low / step) - 1e-9), (long)Math.Floor((high / step) + 1e-9));
        var ticks = new List<Tick>();
        for (var i = first; i <= last; i++)
        {
            var value = Multiple(i * digit, exponent);
            ticks.Add(new Tick(value, Label(value, exponent)));
        }

        return ticks;
    }

    /// <summary>
    /// The powers of ten within an interval. If there are fewer than two, 2 and 5 times them too; if there are still fewer than
    /// two, the ticks of a linear axis.
    /// </summary>
    /// <param name="low">The lower end of the axis, above 0.</param>
    /// <param name="high">The upper end of the axis, above low.</param>
    /// <param name="steps">Steps at most, at least 1.</param>
    public static IReadOnlyList<Tick> Logarithmic(double low, double high, int steps)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10(low)), (int)Math.Ceiling(Math.Log10(high)));
        var digits = high / low < 100 ? new[] { 1, 2, 5 } : [1];
        var every = Math.Max(1, (int)Math.Ceiling((last - first) / (double)steps));
        var ticks = new List<Tick>();
        for (var exponent = first; exponent <= last; exponent += every)
        {
            foreach (var digit in digits)
            {
                var value = Multiple(digit, exponent);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
                {
                    ticks.Add(new Tick(value, Label(value, exponent)));
                }
            }
        }

        return ticks.Count >= 2 ? ticks : Linear(low, high, steps);
    }

    // A division by a power of ten is rounded once: 3 / 10 is the double nearest to 0.3, 3 * 0.1 is not.
    private static double Multiple(long count, int exponent) =>
        exponent < 0 ? count / Math.Pow(10, -exponent) : count * Math.Pow(10, exponent);

    private static string Label(double value, int exponent)
    {
        var format =
            Math.Abs(value) >= 1e7 || (exponent < -5 && Math.Abs(value) < 1e-4)
                ? value == 0
                    ? "0"
                    : "0.###e0"
                : exponent < 0
                    ? "0." + new string('0', -exponent)
                    : "#,0";
        return value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '\u2212'); // the minus sign is as wide as a plus
    }
}
