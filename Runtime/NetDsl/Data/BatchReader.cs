namespace NetDsl;

/// <summary>
/// Reads a data set in batches, in order or permuted. It keeps one pair of arrays for the batch size and, when the last batch is
/// smaller, one for that: reading a batch allocates nothing after the first.
/// </summary>
public sealed class BatchReader
{
    private readonly Dataset data;
    private readonly int batchSize;
    private readonly long[] rows;
    private readonly Batch full;
    private Batch partial;

    /// <summary>A reader over a data set.</summary>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">Samples a batch, at least 1; more than there are is as many as there are.</param>
    public BatchReader(Dataset data, int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        this.data = data;
        this.batchSize = Math.Min(batchSize, data.Count);
        rows = new long[this.batchSize];
        full = Create(this.batchSize);
    }

    /// <summary>Reads the batch that starts at a position of the order; the last one of a pass may be smaller.</summary>
    /// <param name="start">Position in the order, 0 … Count - 1.</param>
    /// <param name="order">Sample numbers in the order of this pass; null for the data set's own order.</param>
    /// <returns>The batch; valid until the next read.</returns>
    public Batch Read(int start, long[]? order = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, data.Count);
        var count = Math.Min(batchSize, data.Count - start);
        var batch = count == batchSize ? full : partial.Labels?.Length == count ? partial : partial = Create(count);
        ReadOnlySpan<long> wanted = order is null ? Ascending(start, count) : order.AsSpan(start, count);
        data.CopyFeatures(wanted, batch.Features);
        data.CopyLabels(wanted, batch.Labels);
        return batch;
    }

    private Batch Create(int count) => new(new float[checked(count * data.FeatureCount)], new long[count]);

    private Span<long> Ascending(int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            rows[i] = start + i;
        }

        return rows.AsSpan(0, count);
    }
}
