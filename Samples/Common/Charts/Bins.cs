namespace NetDsl.Samples.Charts;

/// <summary>How many values lie in each of some intervals of equal width.</summary>
/// <param name="Low">Where the first begins.</param>
/// <param name="High">Where the last ends.</param>
/// <param name="Counts">Values in each; one that lies on a border belongs to the right interval, on the last border to the
/// last.</param>
/// <param name="Outside">Values below, above or not a number.</param>
public sealed record Bins(double Low, double High, IReadOnlyList<int> Counts, int Outside)
{
    /// <summary>Counts values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="low">Where the first interval begins.</param>
    /// <param name="high">Where the last ends, above low.</param>
    /// <param name="count">Intervals, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no interval.</exception>
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
