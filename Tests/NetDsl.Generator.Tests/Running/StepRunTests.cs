using System.Text.Json;
using NetDsl.Generator.Tests.Recompilation;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>
/// Accumulated gradients, a last batch that is left out, averages of weights and groups of parameters, against PyTorch's usual
/// loops (Tests/Goldens/make_steps.py), on the engine that the tests are built with.
/// </summary>
[Collection(AtWork.Name)]
public sealed class StepRunTests
{
    private const int Samples = 22;

    private static readonly Dictionary<string, Golden> Goldens = JsonSerializer
        .Deserialize<Golden[]>(Repository.Read("Tests/Goldens/steps.json"), JsonSerializerOptions.Web)!
        .ToDictionary(golden => golden.Name);

    private static readonly float[] Features = [.. Enumerable.Range(0, 2 * Samples).Select(i => ((i * 7) % 11) / 5f - 1)];

    private static readonly Dataset Data = Dataset.FromClasses(
        Features,
        Enumerable.Range(0, Samples).Select(i => (long)(i * i) % 3).ToArray(),
        2
    );

    public static TheoryData<string> Runs => [.. Goldens.Keys];

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_is_that_of_PyTorch(string name)
    {
        var golden = Goldens[name];
        using var net = Create(golden.Code);
        var steps = new Recorder();
        var history = net.Fit(Data, Data, observer: steps);

        AssertNear(golden.Losses, steps.Losses);
        AssertNear(golden.Judged, history.Records.Select(record => (float)record.Test!.Loss));
        AssertNear(golden.Outputs, net.Predict(Features));

        static void AssertNear(IEnumerable<float> expected, IEnumerable<float> actual)
        {
            Assert.Equal(expected.Count(), actual.Count());
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void It_compiles_strictly(string name) => Strict.Clean(Goldens[name].Code);

    [Fact]
    public void A_step_of_equal_batches_is_that_of_one_large_batch()
    {
        using var accumulated = Create(Code("BatchSize = 4, Iterations = 5, Accumulate = 5"));
        using var large = Create(Code("BatchSize = 20, Iterations = 5"));
        var data = Data.Take(20);
        accumulated.Fit(data);
        large.Fit(data);

        Assert.All(
            large.Predict(Features).Zip(accumulated.Predict(Features)),
            pair => Assert.Equal(pair.First, pair.Second, 1e-5f)
        );
    }

    [Fact]
    public void Accumulation_of_one_batch_is_none_to_the_bit()
    {
        using var one = Create(Code("BatchSize = 4, Iterations = 20, Accumulate = 1"));
        using var none = Create(Code("BatchSize = 4, Iterations = 20"));
        one.Fit(Data);
        none.Fit(Data);

        Assert.Equal(none.Predict(Features), one.Predict(Features));
    }

    [Fact]
    public void Options_choose_another_accumulation_of_a_network_that_declares_one()
    {
        using var declared = Create(Code("BatchSize = 4, Iterations = 6, Accumulate = 3"));
        using var chosen = Create(Code("BatchSize = 4, Iterations = 6, Accumulate = 1"));
        using var none = Create(Code("BatchSize = 4, Iterations = 6"));
        declared.Fit(Data);
        chosen.Fit(Data, options: Options(chosen) with { Accumulate = 3 });

        Assert.Equal(declared.Predict(Features), chosen.Predict(Features));
        Assert.Equal(3, Options(declared).Accumulate);
        var refused = Assert.Throws<ArgumentException>(() => none.Fit(Data, options: Options(none) with { Accumulate = 3 }));
        Assert.Equal(
            "Accumulate is 3, but Net does not declare it, and its Fit steps after each batch: write [Train(Accumulate = "
                + "1)] above "
                + "the class to choose a number in the options.",
            refused.Message
        );
    }

    [Fact]
    public void The_last_batch_is_left_out_by_declaration_or_by_choice()
    {
        using var declared = Create(Code("BatchSize = 4, Epochs = 2, DropLast = true"));
        using var chosen = Create(Code("BatchSize = 4, Epochs = 2"));
        Assert.True(Options(declared).DropLast);
        Assert.Equal(10, declared.Fit(Data).Iterations);
        Assert.Equal(10, chosen.Fit(Data, options: Options(chosen) with { DropLast = true }).Iterations);
        Assert.Equal(declared.Predict(Features), chosen.Predict(Features));
    }

    [Fact]
    public void Batches_that_are_read_are_the_same_as_those_on_the_device()
    {
        const string Train = "BatchSize = 4, Epochs = 3, DropLast = true, Accumulate = 2, Average = 0.9";
        using var resident = Create(Code(Train));
        using var read = Create(Code(Train));
        resident.Fit(Data, Data);
        read.Fit(Data, Data, Options(read) with { ResidentLimit = 0 });

        Assert.Equal(resident.Predict(Features), read.Predict(Features));
    }

    [Fact]
    public void Training_goes_on_with_the_weights_whether_or_not_their_averages_are_judged()
    {
        var plain = Losses("Iterations = 12");

        Assert.Equal(plain, Losses("Iterations = 12, Average = 0.9"));
        Assert.Equal(plain, Losses("Iterations = 12, Average = 0.9, EvaluateEvery = 1"));

        static float[] Losses(string train)
        {
            using var net = Create(Code("BatchSize = 4, " + train));
            var steps = new Recorder();
            net.Fit(Data, Data, observer: steps);
            return [.. steps.Losses];
        }
    }

    [Fact]
    public void An_average_that_keeps_nothing_is_the_weights_to_the_bit()
    {
        using var averaged = Create(Code("BatchSize = 4, Iterations = 12, Average = 0"));
        using var plain = Create(Code("BatchSize = 4, Iterations = 12"));
        averaged.Fit(Data);
        plain.Fit(Data);

        Assert.Equal(plain.Predict(Features), averaged.Predict(Features));
    }

    [Fact]
    public void A_cancelled_run_leaves_the_averages()
    {
        using var cancelled = Create(Code("BatchSize = 4, Iterations = 100, Average = 0.9"));
        using var whole = Create(Code("BatchSize = 4, Iterations = 9, Average = 0.9"));
        using var plain = Create(Code("BatchSize = 4, Iterations = 9"));
        using var source = new CancellationTokenSource();
        Assert.True(
            cancelled.Fit(Data, observer: new Recorder { At = 9, Source = source }, cancellationToken: source.Token).Cancelled
        );
        whole.Fit(Data);
        plain.Fit(Data);

        Assert.Equal(whole.Predict(Features), cancelled.Predict(Features));
        Assert.NotEqual(plain.Predict(Features), cancelled.Predict(Features));
    }

    [Fact]
    public void A_cancelled_run_ends_between_steps()
    {
        using var net = Create(Code("BatchSize = 4, Iterations = 100, Accumulate = 3"));
        using var source = new CancellationTokenSource();
        var history = net.Fit(Data, observer: new Recorder { At = 3, Source = source }, cancellationToken: source.Token);

        Assert.Equal((3, true), (history.Iterations, history.Cancelled));
    }

    [Fact]
    public void Averages_leave_running_statistics_and_frozen_weights_as_they_are()
    {
        const string Program =
            "[Network] [Layer(2, 4)] public partial class Encoder; [Network] [Use<Encoder>(Frozen = true)] [BatchNorm] "
            + "[Layer(3)] "
            + "[Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] "
            + "[Train(BatchSize = 4, Iterations = 10, Seed = 1, Device = Cpu{0})] public partial class Net;";
        using var averaged = Create(Program.Replace("{0}", ", Average = 0.9", StringComparison.Ordinal));
        using var plain = Create(Program.Replace("{0}", "", StringComparison.Ordinal));
        averaged.Fit(Data);
        plain.Fit(Data);

        foreach (var (key, tensor) in State(plain))
        {
            string[] kept = ["encoder", "running", "num_batches"];
            Assert.Equal(kept.Any(key.Contains), tensor.SequenceEqual(State(averaged)[key]));
        }
    }

    [Fact]
    public void A_factor_of_one_is_none_to_the_bit()
    {
        const string Net =
            "[Network] [Layer(2, 8)] [Activation(Tanh)] public partial class Encoder; [Network] [Use<Encoder>{0}] [Layer(3)] "
            + "[Loss(CrossEntropy)] [Optimizer(Adam)] [Train(BatchSize = 4, Iterations = 9, Seed = 1)] public partial class Net;";
        using var one = Create(Net.Replace("{0}", "(Rate = 1)", StringComparison.Ordinal));
        using var none = Create(Net.Replace("{0}", "", StringComparison.Ordinal));
        one.Fit(Data);
        none.Fit(Data);

        Assert.Equal(none.Predict(Features), one.Predict(Features));
    }

    private static string Code(string train) =>
        "[Network] [Layer(2, 8)] [Activation(Tanh)] [Layer(3)] [Loss(CrossEntropy)] "
        + $"[Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9)] [Train({train}, Seed = 1, Device = Cpu)] public partial "
        + $"class Net;";

    private static ITrainableNetwork Create(string code) => (ITrainableNetwork)Loaded.Create("Net", null, code);

    private static TrainingOptions Options(ITrainableNetwork net) =>
        (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;

    private static Dictionary<string, float[]> State(ITrainableNetwork net) =>
        ((torch.nn.Module)net)
            .state_dict()
            .ToDictionary(entry => entry.Key, entry => entry.Value.to(torch.ScalarType.Float32).data<float>().ToArray());

    private sealed record Golden(string Name, string Code, float[] Losses, float[] Judged, float[] Outputs);

    private sealed class Recorder : ITrainingObserver
    {
        public List<float> Losses { get; } = [];

        public int At { get; init; }

        public CancellationTokenSource? Source { get; init; }

        public void OnStep(TrainingStep step)
        {
            Losses.Add(step.Loss);
            if (step.Iteration == At)
            {
                Source!.Cancel();
            }
        }
    }
}
