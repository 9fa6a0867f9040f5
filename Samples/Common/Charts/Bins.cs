namespace NetDsl.Samples.Charts;

/// <summary>The number of values in each of several intervals of equal width.</summary>
/// <param name="Low">The lower end of the first interval.</param>
/// <param name="High">The upper end of the last interval.</param>
/// <param name="Counts">Values in each; a value on a border counts in the right interval, on the last border in the last
/// interval.</param>
/// <param name="Outside">Values below, above or not a number.</param>
public sealed record Bins(double Low, double High, IReadOnlyList<int> Counts, int Outside)
{
    /// <summary>Counts values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="low">The lower end of the first interval.</param>
    /// <param name="high">The upper end of the last interval, above low.</param>
    /// <param name="count">Intervals, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no interval, or high is not above low.</exception>
    public static Bins Of(ReadOnlySpan<float> values, double low, double high, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        var (counts, outside) = (new int[count], 0);
        foreach (var value in values)
        {
            if (value >= low && value <= high)
            {
                counts[Math.Min(count - 1, (int)((value - low) / (high - low) * count))]++;
            }
            else
            {
                outside++;
            }
        }

        return new Bins(low, high, counts, outside);
    }
}
