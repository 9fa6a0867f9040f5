namespace NetDsl;

/// <summary>
/// Reads a data set in batches, in order or permuted. It keeps one set of arrays for the batch size and, when the last batch is
/// smaller, one for that: reading a batch allocates nothing after the first.
/// </summary>
public sealed class BatchReader
{
    private readonly Dataset data;
    private readonly int batchSize;
    private readonly int targetCount;
    private readonly TargetReader targets;
    private readonly long[] rows;
    private readonly Batch full;
    private Batch partial;

    /// <summary>A reader over a data set: class numbers of data with classes, values of data with values.</summary>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">Samples a batch, at least 1; more than there are is as many as there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    public BatchReader(Dataset data, int batchSize) : this(data, batchSize, data.TargetCount)
    {
    }

    /// <summary>A reader whose batches have targets as numbers too, made from class numbers where the data has those.</summary>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">Samples a batch, at least 1; more than there are is as many as there are.</param>
    /// <param name="targetCount">
    /// Numbers a target. Of class data: 1 gives the class number (of two classes 0 or 1), more give one-hot targets, 0 gives none.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1, or the target count is negative.</exception>
    /// <exception cref="ArgumentException">Targets of that many numbers cannot be had from the data.</exception>
    public BatchReader(Dataset data, int batchSize, int targetCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        targets = new TargetReader(data, targetCount);
        this.data = data;
        this.batchSize = Math.Min(batchSize, data.Count);
        this.targetCount = targetCount;
        rows = new long[this.batchSize];
        full = Create(this.batchSize);
    }

    /// <summary>Reads the batch that starts at a position of the order; the last one of a pass may be smaller.</summary>
    /// <param name="start">Position in the order, 0 … Count - 1.</param>
    /// <param name="order">Sample numbers in the order of this pass; null for the data set's own order.</param>
    /// <returns>The batch; valid until the next read.</returns>
    /// <exception cref="ArgumentException">A label is not one of the data's classes; the message names the sample.</exception>
    public Batch Read(int start, long[]? order = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, data.Count);
        var count = Math.Min(batchSize, data.Count - start);
        var batch = count == batchSize ? full : partial.Count == count ? partial : partial = Create(count);
        ReadOnlySpan<long> wanted = order is null ? Ascending(start, count) : order.AsSpan(start, count);
        data.CopyFeatures(wanted, batch.Features);
        targets.Read(wanted, batch.Labels, batch.Targets);
        return batch;
    }

    private Batch Create(int count) => new(
        new float[checked(count * data.FeatureCount)],
        targets.HasClasses ? new long[count] : [],
        new float[checked(count * targetCount)],
        count);

    private Span<long> Ascending(int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            rows[i] = start + i;
        }

        return rows.AsSpan(0, count);
    }
}
