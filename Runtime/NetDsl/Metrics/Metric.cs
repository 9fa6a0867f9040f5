namespace NetDsl;

/// <summary>A figure over a data set, added up batch by batch in double precision.</summary>
internal abstract class Metric
{
    /// <summary>A probability above this means yes; so does a target.</summary>
    internal const float Half = 0.5f;

    private bool haveNaN;

    /// <summary>
    /// The metric over everything added; NaN if nothing was added, or if an output was NaN, which is neither yes nor no.
    /// </summary>
    public double Score => haveNaN ? double.NaN : Figure;

    /// <summary>The metric over everything added, for outputs without NaN.</summary>
    protected abstract double Figure { get; }

    /// <summary>Adds a batch.</summary>
    /// <param name="outputs">The network's outputs, one sample after another.</param>
    /// <param name="batch">The batch with the targets.</param>
    public void Add(ReadOnlySpan<float> outputs, Batch batch)
    {
        haveNaN |= NumberChecks.HaveNaN(outputs);
        Count(outputs, batch);
    }

    /// <summary>Adds a batch to the metric.</summary>
    /// <param name="outputs">The network's outputs, one sample after another.</param>
    /// <param name="batch">The batch with the targets.</param>
    protected abstract void Count(ReadOnlySpan<float> outputs, Batch batch);

    /// <summary>An empty metric.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="outputs">The meaning of the network's outputs.</param>
    /// <param name="width">Numbers of one output.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentException">The outputs cannot give this metric.</exception>
    public static Metric Create(MetricKind kind, OutputKind outputs, int width)
    {
        var isYesOrNo = outputs is OutputKind.Probabilities or OutputKind.Logits;
        var isOnTargetsScale = outputs is OutputKind.Values or OutputKind.Probabilities;
        var threshold = outputs == OutputKind.Logits ? 0 : Half;
        return kind switch
        {
            MetricKind.Accuracy when outputs == OutputKind.ClassScores || (outputs == OutputKind.Values && width > 1) =>
                new ClassAccuracy(width),
            MetricKind.Accuracy => new LabelAccuracy(threshold),
            MetricKind.ExactMatch when isYesOrNo => new ExactMatch(threshold, width),
            MetricKind.F1 when isYesOrNo => new F1(threshold),
            MetricKind.F1 when outputs == OutputKind.ClassScores && width == 2 => new TwoClassF1(),
            MetricKind.MeanAbsoluteError when isOnTargetsScale => new MeanAbsoluteError(),
            MetricKind.MeanSquaredError when isOnTargetsScale => new MeanSquaredError(),
            MetricKind.RootMeanSquaredError when isOnTargetsScale => new RootMeanSquaredError(),
            MetricKind.R2 when isOnTargetsScale => new R2(width),
            _ => throw new ArgumentException($"{kind} cannot be computed from outputs that are {outputs}, {width} numbers each."),
        };
    }

    /// <summary>Index of the highest score; the first of equal ones.</summary>
    internal static int Highest(ReadOnlySpan<float> scores)
    {
        var highest = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[highest])
            {
                highest = i;
            }
        }

        return highest;
    }
}
