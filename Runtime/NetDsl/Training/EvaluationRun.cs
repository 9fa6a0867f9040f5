using System.ComponentModel;

namespace NetDsl;

/// <summary>The bookkeeping of one evaluation, for generated code: batches in order, the mean loss, the metric.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EvaluationRun
{
    private const string Role = "evaluation data";

    private readonly int samples;
    private readonly BatchReader reader;
    private readonly MetricKind kind;
    private readonly Metric metric;
    private int seen;
    private double lossSum;
    private double weightSum;

    /// <summary>Checks that the data fits the network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data to score it on.</param>
    /// <param name="batchSize">Samples per batch, at least 1.</param>
    /// <exception cref="ArgumentException">
    /// The data does not fit the network, its loss or its metric, or the batch size is below 1.
    /// </exception>
    public EvaluationRun(ITrainableNetwork network, Dataset data, int batchSize)
    {
        NetworkData.Check(network, data, Role, mayLackClasses: true);
        samples = data.Count;
        reader = new BatchReader(
            NetworkInputs.Ordered(network, data),
            batchSize,
            NetworkData.TargetCount(network),
            Role,
            NetworkData.TakesProbabilities(network)
        );
        kind = network.Metric;
        metric = Metric.Create(
            kind,
            network.Outputs,
            network.OutputShape.Aggregate(1, (product, size) => checked(product * size))
        );
    }

    /// <summary>Whether samples are left.</summary>
    public bool Continues => seen < samples;

    /// <summary>Reads the next batch.</summary>
    /// <returns>The batch; valid until the next read.</returns>
    /// <exception cref="ArgumentException">
    /// A label is not one of the data's classes, or a feature or target is not a finite number; the message names the sample.
    /// </exception>
    /// <exception cref="InvalidOperationException">The number of samples has changed.</exception>
    public Batch Read() => reader.Read(seen);

    /// <summary>Adds one batch's figures; all samples have equal weight.</summary>
    /// <param name="batch">The batch, as read.</param>
    /// <param name="meanLoss">The mean loss of its samples.</param>
    /// <param name="outputs">The network's outputs, one sample after another.</param>
    public void Add(Batch batch, float meanLoss, ReadOnlySpan<float> outputs) => Add(batch, meanLoss, outputs, batch.Count);

    /// <summary>
    /// Adds one batch's figures with weighted samples, so that the loss does not depend on the batch size.
    /// </summary>
    /// <param name="batch">The batch, as read.</param>
    /// <param name="meanLoss">The mean loss of its samples, weighted by their classes.</param>
    /// <param name="outputs">The network's outputs, one sample after another.</param>
    /// <param name="weight">The sum of the samples' weights; a batch of weight 0 has no mean loss and adds nothing.</param>
    public void Add(Batch batch, float meanLoss, ReadOnlySpan<float> outputs, double weight)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch.Count, 1);
        seen += batch.Count;
        if (weight > 0)
        {
            lossSum += meanLoss * weight;
            weightSum += weight;
        }

        metric.Add(outputs, batch);
    }

    /// <summary>The score over all samples added.</summary>
    /// <returns>The mean loss, which is NaN if all samples have weight 0 or an output is NaN, and the metric.</returns>
    public Evaluation Finish() => new(seen, lossSum / weightSum, kind, metric.Score);
}
