namespace NetDsl.Tests.Training;

/// <summary>A network that learns nothing and always answers 0.</summary>
internal sealed class FakeNetwork(
    int inputs = 2,
    int outputs = 3,
    OutputKind kind = OutputKind.ClassScores,
    MetricKind metric = MetricKind.Accuracy
) : ITrainableNetwork
{
    public string Name => "Fake";

    public int SmallestBatch { get; init; } = 1;

    public bool TakesSchedule { get; init; }

    /// <summary>Its only weight.</summary>
    public int Weight { get; set; }

    /// <summary>How often its weights were copied.</summary>
    public int Copies { get; private set; }

    /// <summary>The key of a weight that is not finite.</summary>
    public string? NotFinite { get; set; }
    public bool TakesAccumulation { get; init; }

    public IReadOnlyList<int> InputShape => [inputs];

    public IReadOnlyList<NetworkInput> Inputs { get; init; } = [new("x", inputs)];

    public IReadOnlyList<int> OutputShape => [outputs];

    public long ParameterCount => 0;

    public OutputKind Outputs => kind;

    public MetricKind Metric => metric;

    /// <summary>What it answers to samples.</summary>
    public Func<float[], float[]>? Answer { get; init; }

    public float[] Predict(ReadOnlySpan<float> samples) => Answer?.Invoke(samples.ToArray()) ?? throw new NotSupportedException();

    public void Predict(ReadOnlySpan<float> samples, Span<float> outputs) => throw new NotSupportedException();

    public string Summary() => "Fake";

    public void SaveWeights(string path) => throw new NotSupportedException();

    public void LoadWeights(string path) => throw new NotSupportedException();

    public void CopyWeightsTo(WeightSaver weights)
    {
        weights.Add("weight", "Int32", [], BitConverter.GetBytes(Weight));
        Copies++;
    }

    public void TakeWeightsFrom(WeightLoader weights)
    {
        var bytes = new byte[4];
        weights.Read();
        weights.CopyTo("weight", bytes);
        Weight = BitConverter.ToInt32(bytes);
    }

    public string? FindNotFinite() => NotFinite;

    public TrainingHistory Fit(
        Dataset trainingData,
        Dataset? testData = null,
        TrainingOptions? options = null,
        ITrainingObserver? observer = null,
        CancellationToken cancellationToken = default,
        RunFolder? run = null
    ) => throw new NotSupportedException();

    public Evaluation Evaluate(Dataset data, int batchSize = 1000) => throw new NotSupportedException();

    public void Dispose() { }
}
