using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Generated training loops follow their schedules, on the engine that the tests are built with.</summary>
[Collection(AtWork.Name)]
public sealed class ScheduleRunTests
{
    private static readonly float[] Features = [.. Enumerable.Range(0, 24).Select(i => ((i * 7) % 11) / 5f - 1)];

    private static readonly Dataset Data = Dataset.FromClasses(
        Features,
        Enumerable.Range(0, 12).Select(i => i % 3L).ToArray(),
        2
    );

    public static TheoryData<string> Examples => [.. Kinds.Schedules.All.Select(kind => kind.Example)];

    public static TheoryData<string> Optimizers => [.. Kinds.Optimizers.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_kind_trains_and_gives_its_rates(string schedule)
    {
        using var net = Create("Sgd, LearningRate = 0.1, Momentum = 0.9", $"[Schedule({schedule})]", 100);
        var (rates, losses) = Run(net, Options(net));
        var declared = Options(net).Schedule!;

        Assert.Equal(100, rates.Length);
        Assert.All(losses, loss => Assert.True(float.IsFinite(loss)));
        if (declared is not PlateauSchedule)
        {
            Assert.Equal(Enumerable.Range(0, 100).Select(step => declared.Rate(step, 100, Options(net).LearningRate)), rates);
        }
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_flat_schedule_is_a_rate_that_stays_to_the_bit(string optimizer)
    {
        using var flat = Create($"{optimizer}, LearningRate = 0.01", "[Schedule(Flat)]", 20);
        using var plain = Create($"{optimizer}, LearningRate = 0.01", "", 20);
        Same(Run(plain, Options(plain)), Run(flat, Options(flat)));
        Assert.Equal(plain.Predict(Features), flat.Predict(Features));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void The_optimizer_takes_each_rate(string optimizer)
    {
        // From the fourth step on the rate is too small to move a weight.
        using var stopped = Create(
            $"{optimizer}, LearningRate = 0.01",
            "[Schedule(MultiStep, At = new[] { 3 }, Factor = 1e-30)]",
            30
        );
        using var shorter = Create($"{optimizer}, LearningRate = 0.01", "", 3);
        stopped.Fit(Data);
        shorter.Fit(Data);
        Assert.Equal(shorter.Predict(Features), stopped.Predict(Features));
    }

    [Fact]
    public void Epochs_and_their_steps_are_the_same_run()
    {
        using var epochs = Create("Adam", "[Schedule(Step, Every = 2, Factor = 0.5, Warmup = 1, Unit = Epochs)]", 18);
        using var steps = Create("Adam", "[Schedule(Step, Every = 6, Factor = 0.5, Warmup = 3)]", 18);
        Same(Run(steps, Options(steps)), Run(epochs, Options(epochs)));
    }

    [Fact]
    public void Options_take_another_schedule_or_none()
    {
        using var net = Create("Adam, LearningRate = 0.5", "[Schedule(Cosine)]", 4);
        var options = Options(net);
        Assert.Equal([0.5, 0.25, 0.125, 0.0625], Run(net, options with { Schedule = new ExponentialSchedule(0.5) }).Rates);
        Assert.Equal([0.5, 0.5, 0.5, 0.5], Run(net, options with { Schedule = null }).Rates);
        Assert.Equal(
            [1, 0.75, 0.5, 0.25],
            Run(net, options with { LearningRate = 1, Schedule = new LinearDecaySchedule() }).Rates
        );

        using var plain = Create("Adam", "", 4);
        Assert.Throws<ArgumentException>(() => plain.Fit(Data, options: Options(plain) with { Schedule = new CosineSchedule() }));
    }

    [Fact]
    public void A_second_Fit_begins_the_schedule_again()
    {
        using var net = Create("Sgd, LearningRate = 0.1", "[Schedule(OneCycle)]", 12);
        Assert.Equal(Run(net, Options(net)).Rates, Run(net, Options(net)).Rates);
    }

    private static void Same((double[] Rates, float[] Losses) expected, (double[] Rates, float[] Losses) run)
    {
        Assert.Equal(expected.Rates, run.Rates);
        Assert.Equal(expected.Losses, run.Losses);
    }

    private static (double[] Rates, float[] Losses) Run(ITrainableNetwork net, TrainingOptions options)
    {
        var seen = new Steps();
        net.Fit(Data, Data, options, seen);
        return ([.. seen.Rates], [.. seen.Losses]);
    }

    private static ITrainableNetwork Create(string optimizer, string schedule, int iterations) =>
        (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                $"[Network] [Layer(2, 8)] [Activation(Tanh)] [Layer(3)] [Loss(CrossEntropy)] [Optimizer({optimizer})] {schedule} "
                    + $"[Train(BatchSize = 4, Iterations = {iterations}, Seed = 1)] public partial class Net;"
            );

    private static TrainingOptions Options(ITrainableNetwork net) =>
        (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;

    private sealed class Steps : ITrainingObserver
    {
        public List<double> Rates { get; } = [];

        public List<float> Losses { get; } = [];

        public void OnStep(TrainingStep step)
        {
            Rates.Add(step.LearningRate);
            Losses.Add(step.Loss);
        }
    }
}
