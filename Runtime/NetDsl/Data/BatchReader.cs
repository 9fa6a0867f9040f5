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
    private readonly bool hasClasses;
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
        ArgumentOutOfRangeException.ThrowIfNegative(targetCount);
        hasClasses = data.Classes > 0;
        if (hasClasses ? targetCount > 0 && data.Classes > Math.Max(targetCount, 2) : targetCount != data.TargetCount)
        {
            throw new ArgumentException(hasClasses
                ? $"Data of {data.Classes} classes makes no targets of {targetCount} numbers."
                : $"The data's targets have {data.TargetCount} numbers, not {targetCount}.");
        }

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
    public Batch Read(int start, long[]? order = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, data.Count);
        var count = Math.Min(batchSize, data.Count - start);
        var batch = count == batchSize ? full : partial.Count == count ? partial : partial = Create(count);
        ReadOnlySpan<long> wanted = order is null ? Ascending(start, count) : order.AsSpan(start, count);
        data.CopyFeatures(wanted, batch.Features);
        if (!hasClasses)
        {
            data.CopyTargets(wanted, batch.Targets);
            return batch;
        }

        data.CopyLabels(wanted, batch.Labels);
        if (targetCount > 0)
        {
            PutAsValues(batch.Labels, batch.Targets, targetCount);
        }

        return batch;
    }

    private static void PutAsValues(ReadOnlySpan<long> labels, Span<float> targets, int targetCount)
    {
        if (targetCount == 1)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                targets[i] = labels[i];
            }

            return;
        }

        targets.Clear();
        for (var i = 0; i < labels.Length; i++)
        {
            targets[(i * targetCount) + (int)labels[i]] = 1;
        }
    }

    private Batch Create(int count) => new(
        new float[checked(count * data.FeatureCount)],
        hasClasses ? new long[count] : [],
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
