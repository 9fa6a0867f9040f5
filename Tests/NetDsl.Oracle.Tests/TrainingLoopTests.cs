namespace NetDsl.Oracle.Tests;

/// <summary>
/// Schedules, and what belongs to an optimizer step: one declaration has the same losses, rates and scores on both engines.
/// </summary>
public sealed class TrainingLoopTests
{
    private const int Samples = 30;

    private static readonly Dataset Data = Dataset.FromClasses(
        Enumerable.Range(0, 4 * Samples).Select(i => MathF.Sin(i * 0.7f)).ToArray(),
        Enumerable.Range(0, Samples).Select(i => i % 3L).ToArray(),
        4
    );

    [Theory]
    [InlineData("Flat")]
    [InlineData("Cosine, Warmup = 5, Floor = 0.001")]
    [InlineData("LinearDecay")]
    [InlineData("Polynomial, Power = 2")]
    [InlineData("Step, Every = 7, Factor = 0.5")]
    [InlineData("MultiStep, At = new[] { 2, 3 }, Unit = Epochs")]
    [InlineData("Exponential, Factor = 0.9")]
    [InlineData("InverseSqrt, Warmup = 3")]
    [InlineData("OneCycle")]
    [InlineData("Plateau, Patience = 0, Factor = 0.3, MinDelta = 0.5")]
    public void A_schedule(string schedule) =>
        AssertSame(Code("Sgd, LearningRate = 0.2, Momentum = 0.9", $"[Schedule({schedule})]", "BatchSize = 8, Epochs = 6"));

    [Theory]
    [InlineData("Sgd, LearningRate = 0.1, Momentum = 0.9, WeightDecay = 0.1, DecayBias = false", "BatchSize = 4, Accumulate = 3")]
    [InlineData("AdamW, WeightDecay = 0.5, DecayBias = false", "BatchSize = 8, DropLast = true, ClipNorm = 0.1")]
    [InlineData("Adam, LearningRate = 0.01", "BatchSize = 8, Average = 0.8")]
    [InlineData("RmsProp, WeightDecay = 0.1, DecayBias = false", "BatchSize = 4, Accumulate = 2, DropLast = true, Average = 0.5")]
    public void A_step(string optimizer, string train) =>
        AssertSame(Code(optimizer, "[Schedule(Cosine)]", $"{train}, Epochs = 5, Shuffle = true"));

    private static string Code(string optimizer, string schedule, string train) =>
        "[Network] [Layer(4, 8, Bias = false)] [BatchNorm] [Activation(Tanh)] public partial class Encoder; "
        + "[Network] [Use<Encoder>(Rate = 0.3)] [Layer(6)] [Activation(Tanh)] [Layer(3)] [Loss(CrossEntropy)] "
        + $"[Optimizer({optimizer})] {schedule} [Train({train}, Seed = 1, Device = Cpu)] public partial class Net;";

    private static void AssertSame(string code)
    {
        using var embedded = GeneratedNetworks.Embedded(code);
        using var real = GeneratedNetworks.OnTorchSharp(code);
        var (ours, theirs) = (Run(embedded), Run(real));

        Assert.NotEmpty(theirs.Losses);
        Assert.Equal(theirs.Rates, ours.Rates);
        AssertNear(theirs.Losses, ours.Losses);
        AssertNear(theirs.Scores, ours.Scores);
    }

    private static void AssertNear(List<float> expected, List<float> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    private static Recorder Run(ITrainableNetwork net)
    {
        var recorder = new Recorder();
        net.Fit(Data, Data, observer: recorder);
        return recorder;
    }

    private sealed class Recorder : ITrainingObserver
    {
        public List<double> Rates { get; } = [];

        public List<float> Losses { get; } = [];

        public List<float> Scores { get; } = [];

        public void OnStep(TrainingStep step)
        {
            Rates.Add(step.LearningRate);
            Losses.Add(step.Loss);
        }

        public void OnEvaluated(TrainingRecord record) => Scores.Add((float)record.Test!.Loss);
    }
}
