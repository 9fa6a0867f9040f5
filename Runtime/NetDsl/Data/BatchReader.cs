namespace NetDsl;

/// <summary>
/// Reads a data set in batches, in order or permuted. It keeps one set of arrays for the batch size and, when the last batch is
/// smaller, one for that: reading a batch allocates nothing after the first.
/// </summary>
public sealed class BatchReader
{
    private readonly Dataset data;
    private readonly int batchSize;
    private readonly int count;
    private readonly int targetCount;
    private readonly TargetReader targets;
    private readonly string role;
    private readonly bool isOwn;
    private readonly long[] rows;
    private readonly Batch full;
    private Batch partial;

    /// <summary>A reader over a data set: class numbers of data with classes, values of data with values.</summary>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">Samples per batch, at least 1; limited to the number of samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    /// <exception cref="ArgumentException">The batch is larger than an array can be.</exception>
    public BatchReader(Dataset data, int batchSize)
        : this(data, batchSize, data.TargetCount) { }

    /// <summary>A reader whose batches have targets as numbers, made from class numbers if the data has classes.</summary>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">Samples per batch, at least 1; limited to the number of samples.</param>
    /// <param name="targetCount">
    /// Numbers per target. For data with classes, 1 gives the class number (with two classes 0 or 1), more give one-hot targets,
    /// and 0 gives none.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1, or the target count is negative.</exception>
    /// <exception cref="ArgumentException">
    /// The data cannot give targets of that many numbers, or the batch is larger than an array can be.
    /// </exception>
    public BatchReader(Dataset data, int batchSize, int targetCount)
        : this(data, batchSize, targetCount, "data") { }

    /// <param name="data">The data.</param>
    /// <param name="batchSize">Samples per batch.</param>
    /// <param name="targetCount">Numbers per target.</param>
    /// <param name="role">What the data is for, for messages: "training data".</param>
    /// <param name="asProbabilities">Whether values have to be 0 to 1.</param>
    internal BatchReader(Dataset data, int batchSize, int targetCount, string role, bool asProbabilities = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        DatasetChecks.Check(data, role);
        targets = new TargetReader(data, targetCount, role, asProbabilities);
        this.data = data;
        this.role = role;
        count = data.Count;
        isOwn = data.Stored is null;
        this.batchSize = Math.Min(batchSize, count);
        this.targetCount = targetCount;
        rows = new long[this.batchSize];
        full = Create(this.batchSize);
    }

    /// <summary>Reads the batch that starts at a position of the order; the last one of a pass may be smaller.</summary>
    /// <param name="start">Position in the order, 0 … Count - 1.</param>
    /// <param name="order">Sample numbers in the order of this pass; null for the data set's own order.</param>
    /// <returns>The batch; valid until the next read.</returns>
    /// <exception cref="ArgumentException">
    /// A label is not one of the data's classes, or the user's data set gives a feature or target that is not a finite number;
    /// the message names the sample.
    /// </exception>
    /// <exception cref="InvalidOperationException">The number of samples has changed.</exception>
    public Batch Read(int start, long[]? order = null) => Read(start, order, null);

    /// <summary>As <see cref="Read(int, long[])"/>, for a step of training.</summary>
    /// <param name="start">Position in the order.</param>
    /// <param name="order">Sample numbers in the order of this pass; null for the data set's own order.</param>
    /// <param name="seed">The epoch's seed for changes of the features; null for the features themselves.</param>
    internal Batch Read(int start, long[]? order, long? seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, count);
        DatasetChecks.CheckUnchanged(data, count, role);
        var size = Math.Min(batchSize, count - start);
        var batch =
            size == batchSize ? full
            : partial.Count == size ? partial
            : partial = Create(size);
        ReadOnlySpan<long> wanted = order is null ? Ascending(start, size) : order.AsSpan(start, size);
        ReadFeatures(wanted, batch.Features, seed);
        targets.Read(wanted, batch.Labels, batch.Targets);
        return batch;
    }

    // Features of the library's own sets have been checked as a whole; others may give new numbers at each call.
    private void ReadFeatures(ReadOnlySpan<long> wanted, Span<float> features, long? seed)
    {
        if (isOwn)
        {
            features.Fill(NumberChecks.Unwritten);
        }

        if (seed is { } training)
        {
            data.CopyTrainingFeatures(wanted, features, training);
        }
        else
        {
            data.CopyFeatures(wanted, features);
        }

        if (isOwn)
        {
            NumberChecks.CheckFeatures(data, role, wanted, features);
        }
    }

    private Batch Create(int size) =>
        new(NewArray(size, data.FeatureCount), targets.HasClasses ? new long[size] : [], NewArray(size, targetCount), size);

    private float[] NewArray(int size, int width) =>
        (long)size * width <= Array.MaxLength
            ? new float[size * width]
            : throw new ArgumentException(
                $"A batch of {size} samples of the {role}, {width} numbers each, is larger than an array can be: lower "
                    + "the batch size."
            );

    private Span<long> Ascending(int start, int size)
    {
        for (var i = 0; i < size; i++)
        {
            rows[i] = start + i;
        }

        return rows.AsSpan(0, size);
    }
}
