namespace NetDsl.Tests.Runs;

/// <summary>A network whose weights count the steps, with the training loop of generated code.</summary>
/// <param name="weights">Numbers of weights.</param>
internal sealed class CountingNetwork(int weights = 4) : ITrainableNetwork
{
    /// <summary>Called before each evaluation with the number of steps done.</summary>
    public Action<int>? OnEvaluation { get; init; }

    /// <summary>The score of an evaluation after so many steps.</summary>
    public Func<int, double> Score { get; init; } = steps => steps;

    public MetricKind Metric { get; init; } = MetricKind.Accuracy;

    public float[] Weights { get; } = new float[weights];

    public string Name => "Counting";

    public IReadOnlyList<int> InputShape => [2];

    public IReadOnlyList<int> OutputShape => [3];

    public long ParameterCount => weights;

    public OutputKind Outputs => OutputKind.ClassScores;

    public TrainingHistory Fit(
        Dataset trainingData,
        Dataset? testData = null,
        TrainingOptions? options = null,
        ITrainingObserver? observer = null,
        CancellationToken cancellationToken = default,
        RunFolder? run = null
    )
    {
        using var fit = new TrainingRun(this, trainingData, testData, options!, observer, cancellationToken, run);
        fit.Resume(state => state.Next().Write(Weights[0]), state => Assert.True(state.Next().ReadSingle() > 0));
        var steps = (int)Weights[0];
        while (fit.Continues)
        {
            fit.StartEpoch(default);
            while (fit.NextBatch())
            {
                fit.Measured(1f / ++steps);
                Array.Fill(Weights, steps);
                if (fit.Step())
                {
                    OnEvaluation?.Invoke(steps);
                    fit.Evaluated(testData is null ? null : new Evaluation(testData.Count, 1, Metric, Score(steps)));
                }
            }
        }

        return fit.Finish();
    }

    void INetwork.CopyWeightsTo(WeightSaver saver) =>
        saver.Add("w", "Float32", [Weights.Length], System.Runtime.InteropServices.MemoryMarshal.AsBytes(Weights.AsSpan()));

    void INetwork.TakeWeightsFrom(WeightLoader loader)
    {
        loader.Expect("w", "Float32", [Weights.Length]);
        loader.Read();
        loader.CopyTo("w", System.Runtime.InteropServices.MemoryMarshal.AsBytes(Weights.AsSpan()));
    }

    public void LoadWeights(string path) => ((INetwork)this).TakeWeightsFrom(new WeightLoader(this, WeightNames.Declared, path));

    public string Summary() => "A network that counts.\n";

    public float[] Predict(ReadOnlySpan<float> samples) => throw new NotSupportedException();

    public void Predict(ReadOnlySpan<float> samples, Span<float> outputs) => throw new NotSupportedException();

    public void SaveWeights(string path) => throw new NotSupportedException();

    public Evaluation Evaluate(Dataset data, int batchSize = 1000) => throw new NotSupportedException();

    public void Dispose() { }
}
