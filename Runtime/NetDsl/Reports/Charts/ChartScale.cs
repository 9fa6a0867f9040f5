using System.Globalization;

namespace NetDsl;

/// <summary>An axis: from values to places, and the values that get a label.</summary>
internal sealed class ChartScale
{
    // Values further apart than this are drawn on a logarithmic axis, or the small ones would lie on the ground.
    private const double WideRatio = 20;
    private const int MostTicks = 6;

    private readonly double low;
    private readonly double high;

    private ChartScale(double low, double high, bool isLogarithmic, IReadOnlyList<double> ticks) =>
        (this.low, this.high, IsLogarithmic, Ticks) = (low, high, isLogarithmic, ticks);

    public bool IsLogarithmic { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The place of a value, 0 at the low end and 1 at the high end.</summary>
    public double At(double value) => (Position(value, IsLogarithmic) - low) / (high - low);

    /// <summary>A scale over exactly the values.</summary>
    public static ChartScale Exact(double least, double most, bool isLogarithmic)
    {
        var (low, high) = (Position(least, isLogarithmic), Position(most, isLogarithmic));
        return high > low
            ? new ChartScale(low, high, isLogarithmic, Ticked(low, high, isLogarithmic))
            : new ChartScale(low - 0.5, low + 0.5, isLogarithmic, [least]);
    }

    /// <summary>A scale that ends at round values, logarithmic if they are far apart.</summary>
    public static ChartScale Round(IEnumerable<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            return Exact(0, 1, false);
        }

        var (least, most) = (finite.Min(), finite.Max());
        var isLogarithmic = least > 0 && most / least > WideRatio;
        if (isLogarithmic)
        {
            return Exact(Math.Pow(10, Math.Floor(Math.Log10(least))), Math.Pow(10, Math.Ceiling(Math.Log10(most))), true);
        }

        if (least == most)
        {
            (least, most) = least == 0 ? (0, 1) : (Math.Min(0, least * 1.2), Math.Max(0, most * 1.2));
        }

        var step = Step(most - least);
        return Exact(Math.Floor(least / step + 1e-9) * step, Math.Ceiling(most / step - 1e-9) * step, false);
    }

    /// <summary>A tick's label.</summary>
    public string Label(double tick) =>
        tick == 0 ? "0"
        : Math.Abs(tick) is >= 0.001 and < 10_000 ? tick.ToString("0.####", CultureInfo.InvariantCulture)
        : Math.Abs(tick) is >= 10_000 and < 1_000_000_000 ? tick.ToString("#,0", CultureInfo.InvariantCulture)
        : tick.ToString("0.#e0", CultureInfo.InvariantCulture);

    private static double Position(double value, bool isLogarithmic) => isLogarithmic ? Math.Log10(value) : value;

    private static IReadOnlyList<double> Ticked(double low, double high, bool isLogarithmic)
    {
        var step = isLogarithmic ? Math.Max(1, Math.Ceiling((high - low) / (MostTicks + 2))) : Step(high - low);
        var first = Math.Ceiling(low / step - 1e-9);
        var count = (int)Math.Floor(high / step + 1e-9) - (int)first + 1;
        return [.. Enumerable.Range(0, count).Select(i => isLogarithmic ? Math.Pow(10, (first + i) * step) : (first + i) * step)];
    }

    // 1, 2 or 5 times a power of ten.
    private static double Step(double range)
    {
        var rough = range / (MostTicks - 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
