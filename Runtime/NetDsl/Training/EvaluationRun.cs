namespace NetDsl;

/// <summary>The book-keeping of one evaluation, for generated code: batches in order, sums, the score.</summary>
public sealed class EvaluationRun
{
    private readonly Dataset data;
    private readonly BatchReader reader;
    private int seen;
    private double lossSum;
    private long right;

    /// <summary>Checks that the data fits the network.</summary>
    /// <param name="network">The network, a classifier.</param>
    /// <param name="data">The data to score it on.</param>
    /// <param name="batchSize">Samples a batch, at least 1.</param>
    /// <exception cref="ArgumentException">The data does not fit the network, or the batch size is below 1.</exception>
    public EvaluationRun(INetwork network, Dataset data, int batchSize)
    {
        NetworkData.CheckClassifier(network, data, "evaluation data");
        this.data = data;
        reader = new BatchReader(data, batchSize);
    }

    /// <summary>Whether samples are left.</summary>
    public bool Continues => seen < data.Count;

    /// <summary>Reads the next batch.</summary>
    /// <returns>The batch; valid until the next read.</returns>
    public Batch Read() => reader.Read(seen);

    /// <summary>Adds one batch's figures.</summary>
    /// <param name="samples">Samples of the batch, at least 1.</param>
    /// <param name="meanLoss">Their mean loss.</param>
    /// <param name="correct">How many were classified right.</param>
    public void Add(int samples, float meanLoss, long correct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        seen += samples;
        lossSum += (double)meanLoss * samples;
        right += correct;
    }

    /// <summary>The score over all samples added.</summary>
    /// <returns>Mean loss and accuracy.</returns>
    public Evaluation Finish() => new(seen, lossSum / seen, (double)right / seen);
}
