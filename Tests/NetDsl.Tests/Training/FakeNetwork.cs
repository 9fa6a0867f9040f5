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

    public IReadOnlyList<int> InputShape => [inputs];

    public IReadOnlyList<NetworkInput> Inputs { get; init; } = [new("x", inputs)];

    public IReadOnlyList<int> OutputShape => [outputs];

    public long ParameterCount => 0;

    public OutputKind Outputs => kind;

    public MetricKind Metric => metric;

    public float[] Predict(ReadOnlySpan<float> samples) => throw new NotSupportedException();

    public void Predict(ReadOnlySpan<float> samples, Span<float> outputs) => throw new NotSupportedException();

    public string Summary() => "Fake";

    public void SaveWeights(string path) => throw new NotSupportedException();

    public void LoadWeights(string path) => throw new NotSupportedException();

    public TrainingHistory Fit(
        Dataset trainingData,
        Dataset? testData = null,
        TrainingOptions? options = null,
        ITrainingObserver? observer = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Evaluation Evaluate(Dataset data, int batchSize = 1000) => throw new NotSupportedException();

    public void Dispose() { }
}
