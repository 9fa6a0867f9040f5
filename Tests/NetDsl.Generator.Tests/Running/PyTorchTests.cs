using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Every loss on every kind of target, and every optimizer, follow PyTorch through the language.</summary>
[Collection(AtWork.Name)]
public sealed class PyTorchTests
{
    // TorchSharp's RAdam multiplies its steps by the learning rate twice, its Sgd maximises the weights too; docs/engines.md.
    // OptimizerGoldenTests.TorchSharp.cs fails once that is fixed.
    private static readonly string[] NotInTorchSharp = ["with RAdam", "WeightDecay = 0.1, Maximize = true"];

    public static TheoryData<string> Names =>
        [.. PyTorchRuns.All.Keys.Where(name => References.IsEmbedded || !NotInTorchSharp.Any(name.Contains))];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_loss_follows_PyTorch(string name)
    {
        var run = PyTorchRuns.All[name];
        using var network = PyTorchRuns.Network(run);
        var losses = new Losses();

        network.Fit(PyTorchRuns.Data(run.Data), observer: losses);

        Assert.Equal(run.Losses.Length, losses.All.Count);
        Assert.All(
            run.Losses,
            (expected, i) => Assert.InRange(losses.All[i], expected - Allowed(expected), expected + Allowed(expected))
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_evaluation_is_PyTorchs_whatever_the_batches(string name)
    {
        var run = PyTorchRuns.All[name];
        var data = PyTorchRuns.Data(run.Data);
        using var network = PyTorchRuns.Network(run);
        network.Fit(data);

        foreach (var batchSize in new[] { 1, 7, 40 })
        {
            var evaluation = network.Evaluate(data, batchSize);

            Assert.InRange(evaluation.Loss, run.Evaluation - Allowed(run.Evaluation), run.Evaluation + Allowed(run.Evaluation));
            Assert.Equal((40, network.Metric), (evaluation.Samples, evaluation.Metric));
            Near(run.Metrics[network.Metric], evaluation.Score);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_metric_of_its_outputs_is_that_of_scikit_learn(string name)
    {
        var run = PyTorchRuns.All[name];
        var data = PyTorchRuns.Data(run.Data);
        using var network = PyTorchRuns.Network(run);
        network.Fit(data);

        foreach (var (metric, expected) in run.Metrics)
        {
            var evaluation = new EvaluationRun(new Judged(network, metric), data, 16);
            while (evaluation.Continues)
            {
                var batch = evaluation.Read();
                evaluation.Add(batch, 0, network.Predict(batch.Features));
            }

            Near(expected, evaluation.Finish().Score);
        }
    }

    // Networks and optimizers have PyTorch's bits; some losses are added up in another order, a last digit that 24 steps keep
    // small. TorchSharp adds in another order: sums of up to 40 terms are uncertain by some sqrt(40) roundings of 2^-24, and each
    // step adds its own.
    private static double Allowed(double loss) =>
        (References.IsEmbedded ? 1e-6 : 24 * 4 * Math.Sqrt(40) * Math.ScaleB(1, -24)) * Math.Max(1, Math.Abs(loss));

    private static void Near(double expected, double actual)
    {
        var tolerance = References.IsEmbedded ? 5e-6 : Allowed(expected);
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
    }

    private sealed class Losses : ITrainingObserver
    {
        public List<float> All { get; } = [];

        public void OnStep(TrainingStep step) => All.Add(step.Loss);
    }

    /// <summary>A network with another metric than the declared one.</summary>
    private sealed class Judged(ITrainableNetwork network, MetricKind metric) : ITrainableNetwork
    {
        public string Name => network.Name;

        public IReadOnlyList<int> InputShape => network.InputShape;

        public IReadOnlyList<int> OutputShape => network.OutputShape;

        public long ParameterCount => network.ParameterCount;

        public OutputKind Outputs => network.Outputs;

        public MetricKind Metric => metric;

        public TrainingHistory Fit(
            Dataset trainingData,
            Dataset? testData = null,
            TrainingOptions? options = null,
            ITrainingObserver? observer = null,
            CancellationToken cancellationToken = default,
            RunFolder? run = null
        ) => throw new NotSupportedException();

        public Evaluation Evaluate(Dataset data, int batchSize = 1000) => throw new NotSupportedException();

        public float[] Predict(ReadOnlySpan<float> samples) => network.Predict(samples);

        public void Predict(ReadOnlySpan<float> samples, Span<float> outputs) => network.Predict(samples, outputs);

        public NetworkCard Card => network.Card;

        public string Summary() => network.Summary();

        public void SaveWeights(string path) => network.SaveWeights(path);

        public void LoadWeights(string path) => network.LoadWeights(path);

        public void Dispose() { }
    }
}
