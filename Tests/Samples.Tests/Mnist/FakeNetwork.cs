using MnistSample;

namespace Samples.Tests.Mnist;

/// <summary>A network without an engine: the loss of step n is 1 / n, the test accuracy a half.</summary>
/// <param name="onStep">Called after each step with its number.</param>
internal sealed class FakeNetwork(Action<int>? onStep = null) : ITrainableNetwork
{
    public string Name => "Fake";

    public IReadOnlyList<int> InputShape => [784];

    public IReadOnlyList<int> OutputShape => [10];

    public long ParameterCount => 12345;

    public OutputKind Outputs => OutputKind.ClassScores;

    public MetricKind Metric => MetricKind.Accuracy;

    /// <summary>An entry for the program's catalogue.</summary>
    public static CatalogueEntry Entry(string id, Action<int>? onStep = null) =>
        new(
            id,
            "784-10",
            "91-92",
            12345,
            new TrainingOptions
            {
                BatchSize = 100,
                Iterations = 20,
                EvaluateEvery = 5,
                LearningRate = 0.1,
            },
            (_, _) => new FakeNetwork(onStep)
        );

    public TrainingHistory Fit(
        Dataset trainingData,
        Dataset? testData = null,
        TrainingOptions? options = null,
        ITrainingObserver? observer = null,
        CancellationToken cancellationToken = default,
        RunFolder? run = null
    )
    {
        var fit = new TrainingRun(this, trainingData, testData, options!, observer, cancellationToken, run);
        for (var iteration = 1; fit.Continues; iteration++)
        {
            fit.Measured(1f / iteration);
            if (fit.Step())
            {
                fit.Evaluated(Evaluate(testData!));
            }

            onStep?.Invoke(iteration);
        }

        return fit.Finish();
    }

    public Evaluation Evaluate(Dataset data, int batchSize = 1000) => new(data.Count, 1, Metric, 0.5);

    public float[] Predict(ReadOnlySpan<float> samples) => throw new NotSupportedException();

    public void Predict(ReadOnlySpan<float> samples, Span<float> outputs) => throw new NotSupportedException();

    public string Summary() => Name;

    public void SaveWeights(string path) => throw new NotSupportedException();

    public void LoadWeights(string path) => throw new NotSupportedException();

    public void Dispose() { }
}
