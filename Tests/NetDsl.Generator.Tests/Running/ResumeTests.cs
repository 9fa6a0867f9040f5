using NetDsl.Generator.Tests.Functional;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Runs that are interrupted and go on end with the weights and the history of a run that was not, to the bit.</summary>
[Collection(AtWork.Name)]
public sealed class ResumeTests : IDisposable
{
    private const int Samples = 22;

    private static readonly float[] Numbers = [.. Enumerable.Range(0, Samples * 48).Select(i => ((i * 7919) % 256 / 128f) - 1)];
    private static readonly long[] Labels = [.. Enumerable.Range(0, Samples).Select(i => (long)(i * i) % 3)];
    private static readonly Dataset Rows = Dataset.FromClasses(Numbers[..(Samples * 4)], Labels, 4);
    private static readonly Dataset Images = Dataset.FromClasses(Numbers, Labels, 3, 4, 4);

    private static readonly Dictionary<string, (string Code, Dataset Data)> Runs = new()
    {
        ["SGD with momentum"] = (Chain("[Layer(4, 8)] [Activation(Tanh)]", "Sgd, LearningRate = 0.1, Momentum = 0.9"), Rows),
        ["SGD with limited gradients and a schedule"] = (
            Chain("[Layer(4, 8)] [Activation(Tanh)] [Schedule(Cosine, Warmup = 3)]", "Sgd, LearningRate = 0.1", ", ClipNorm = 1"),
            Rows
        ),
        ["Adam with dropout and batch normalisation"] = (
            Chain("[Layer(4, 8)] [BatchNorm] [Activation(Relu)] [Dropout(0.3)]", "Adam, LearningRate = 0.01"),
            Rows
        ),
        ["AdamW with amsgrad"] = (Chain("[Layer(4, 8)] [Activation(Tanh)]", "AdamW, LearningRate = 0.01, AmsGrad = true"), Rows),
        ["RmsProp with momentum"] = (
            Chain("[Layer(4, 8)] [Activation(Tanh)]", "RmsProp, LearningRate = 0.01, Momentum = 0.5, Centered = true"),
            Rows
        ),
        ["Adagrad"] = (Chain("[Layer(4, 8)] [Activation(Tanh)]", "Adagrad, LearningRate = 0.1"), Rows),
        ["NAdam"] = (Chain("[Layer(4, 8)] [Activation(Tanh)]", "NAdam, LearningRate = 0.01"), Rows),
        ["RAdam"] = (Chain("[Layer(4, 8)] [Activation(Tanh)]", "RAdam, LearningRate = 0.01"), Rows),
        ["not shuffled"] = (
            Chain("[Layer(4, 8)] [Activation(Tanh)]", "Sgd, LearningRate = 0.1, Momentum = 0.9", ", Shuffle = false"),
            Rows
        ),
        ["augmented images"] = (
            Chain(
                "[Input(3, 4, 4)] [Conv(4, 3)] [Activation(Relu)] [Flatten] [Dropout(0.2)]",
                "Sgd, LearningRate = 0.1, Momentum = 0.9"
            ),
            Images.Normalised(Normalisation.Of(Images)).Augmented(Augment.Crop(1), Augment.FlipHorizontally())
        ),
        ["a schedule that follows the test loss"] = (
            Chain(
                "[Layer(4, 8)] [Activation(Tanh)] [Schedule(Plateau, Patience = 0, Factor = 0.5, MinDelta = 0.05)]",
                "Sgd, LearningRate = 0.5"
            ),
            Rows
        ),
        ["standardised inputs"] = (
            Chain("[Input(4, Standardise = true)] [Layer(8)] [Activation(Tanh)]", "Adam, LearningRate = 0.01"),
            Rows
        ),
        ["averaged weights"] = (
            Chain("[Layer(4, 8)] [Activation(Tanh)]", "Sgd, LearningRate = 0.1, Momentum = 0.9", ", Average = 0.9"),
            Rows
        ),
        ["accumulated gradients, without the last batch"] = (
            Chain("[Layer(4, 8)] [Activation(Tanh)]", "Adam, LearningRate = 0.01", ", Accumulate = 2, DropLast = true"),
            Rows
        ),
        ["groups of parameters"] = (
            Chain("[Layer(4, 8)] [Activation(Tanh)]", "AdamW, LearningRate = 0.01, WeightDecay = 0.1, DecayBias = false"),
            Rows
        ),
        ["two inputs"] = (
            FunctionalNetworks.ImageAndAge.Replace("namespace Pictures;", "").Replace("class Weight", "class Net"),
            Dataset.FromValues(
                [new("age", Numbers[..Samples], 1), new("image", Numbers.AsMemory(0, Samples * 36), 1, 6, 6)],
                Numbers[..Samples],
                1
            )
        ),
    };

    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public static TheoryData<string> Names => [.. Runs.Keys];

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_interrupted_run_ends_as_one_that_was_not(string name)
    {
        var (code, data) = Runs[name];
        var program = Loaded.Compile("Net", code);
        using var whole = Create(program, 1);
        var options = Options(whole) with { Epochs = 4, EvaluateEvery = 3, BatchSize = 6 };
        var expected = whole.Fit(data, data.Take(9), options);
        Assert.InRange(expected.Iterations, 8, 16);

        // In the middle of an epoch, at an evaluation, at the end of an epoch, and one step before the end.
        TrainingHistory? history = null;
        foreach (var stop in new[] { 1, 3, 5, 8, 15, 99 })
        {
            // Another seed after the first part: then nothing but the folder may matter.
            using var part = Create(program, stop);
            using var cancellation = new CancellationTokenSource();
            history = part.Fit(
                data,
                data.Take(9),
                options,
                new CancelAt(stop, cancellation),
                cancellation.Token,
                RunFolder.At(folder)
            );
            Assert.Equal(
                (Math.Min(stop, expected.Iterations), stop < expected.Iterations),
                (history.Iterations, history.Cancelled)
            );
            if (stop == 99)
            {
                Assert.Equal(Weights(whole), Weights(part));
            }
        }

        Assert.Equal(expected.Records.AsEnumerable(), history!.Records);
        Assert.Equal((expected.Iterations, expected.LastLoss), (history.Iterations, history.LastLoss));
        using var loaded = Create(program, 7);
        loaded.LoadWeights(In("last.safetensors"));
        Assert.Equal(Weights(whole), Weights(loaded));
        Assert.Equal(expected.Records.Length, File.ReadLines(In("history.jsonl")).Count());
    }

    [Fact]
    public void Early_stopping_goes_on_with_its_patience_and_its_best_weights()
    {
        const string stop = "[EarlyStop(Patience = 3, MinDelta = 0.9, Watch = WatchKind.Loss)]";
        var program = Loaded.Compile(
            "Net",
            Chain($"[Layer(4, 8)] [Activation(Tanh)] {stop}", "Sgd, LearningRate = 0.1, Momentum = 0.9")
        );
        using var whole = Create(program, 1);
        var options = Options(whole) with { Epochs = 9, EvaluateEvery = 3, BatchSize = 6 };
        var expected = whole.Fit(Rows, Rows.Take(9), options);
        Assert.Equal((12, StopReason.EarlyStopped), (expected.Iterations, expected.StopReason));

        // The first part has the seed of the whole run; the last call finds a run that has ended.
        foreach (var at in new[] { 1, 4, 7, 10, 99, 99 })
        {
            using var part = Create(program, at);
            using var cancellation = new CancellationTokenSource();
            var observer = new CancelAt(at, cancellation);
            var history = part.Fit(Rows, Rows.Take(9), options, observer, cancellation.Token, RunFolder.At(folder));
            Assert.Equal(at == 99 ? StopReason.EarlyStopped : StopReason.Cancelled, history.StopReason);
            if (at == 99)
            {
                Assert.Equal((12, expected.BestIteration), (history.Iterations, history.BestIteration));
                Assert.Equal(expected.Records.AsEnumerable(), history.Records);
                Assert.Equal(Weights(whole), Weights(part));
            }
        }

        File.Delete(In("best.safetensors"));
        using var other = Create(program, 1);
        var fault = Assert.Throws<InvalidDataException>(() => other.Fit(Rows, Rows.Take(9), options, run: RunFolder.At(folder)));
        Assert.Equal(
            $"{In("best.safetensors")} is missing, and Net is to end on its best weights. Put it back, choose another folder, or "
                + $"delete {In("last.safetensors")} to begin again.",
            fault.Message
        );
    }

    [Fact]
    public void Threads_make_no_difference()
    {
        if (!References.IsEmbedded)
        {
            return; // sums of several threads differ in TorchSharp: docs/engines.md
        }

        var (code, data) = Runs["Adam with dropout and batch normalisation"];
        var program = Loaded.Compile("Net", code);
        var before = torch.get_num_threads();
        try
        {
            var results = new List<byte[]>();
            foreach (var (first, second) in new[] { (1, 1), (1, 4), (4, 1) })
            {
                var own = RunFolder.At($"{folder}{first}{second}");
                using var net = Create(program, 1);
                using var cancellation = new CancellationTokenSource();
                torch.set_num_threads(first);
                net.Fit(data, data, null, new CancelAt(5, cancellation), cancellation.Token, own);
                torch.set_num_threads(second);
                net.Fit(data, data, run: own);
                results.Add(Weights(net));
                Directory.Delete(own.Path, recursive: true);
            }

            Assert.All(results, result => Assert.Equal(results[0], result));
        }
        finally
        {
            torch.set_num_threads(before);
        }
    }

    [Fact]
    public void A_run_that_has_ended_gives_its_history_and_the_weights_of_its_end()
    {
        var (code, data) = Runs["SGD with momentum"];
        var program = Loaded.Compile("Net", code);
        using var net = Create(program, 1);
        var history = net.Fit(data, data, run: RunFolder.At(folder));
        var written = File.GetLastWriteTimeUtc(In("last.safetensors"));

        using var other = Create(program, 2);
        var steps = new CancelAt(int.MaxValue, null);
        Assert.Equal(history, other.Fit(data, data, observer: steps, run: RunFolder.At(folder)));
        Assert.Equal(0, steps.Steps);
        Assert.Equal(history.Iterations, steps.Start);
        Assert.Equal(Weights(net), Weights(other));
        Assert.Equal(written, File.GetLastWriteTimeUtc(In("last.safetensors")));
    }

    [Fact]
    public void More_epochs_are_accepted_explicitly()
    {
        var (code, data) = Runs["SGD with momentum"];
        var program = Loaded.Compile("Net", code);
        using var net = Create(program, 1);
        net.Fit(data, run: RunFolder.At(folder));

        using var other = Create(program, 2);
        var longer = Options(net) with { Epochs = 5 };
        Assert.Equal(
            $"{folder} has a run with other settings: Epochs was 2 and is now 5. Use the former ones, choose "
                + $"another folder, or accept the changes: RunFolder.At(\"{folder}\") with {{ AcceptChanges = true }}.",
            Assert.Throws<ArgumentException>(() => other.Fit(data, null, longer, run: RunFolder.At(folder))).Message
        );
        other.Fit(data, null, longer, run: RunFolder.At(folder) with { AcceptChanges = true });

        using var whole = Create(program, 1);
        whole.Fit(data, null, longer);
        Assert.Equal(Weights(whole), Weights(other));
    }

    [Fact]
    public void The_best_weights_are_those_with_the_best_score()
    {
        var (code, data) = Runs["SGD with momentum"];
        var program = Loaded.Compile("Net", code);
        using var net = Create(program, 1);
        var options = Options(net) with { Epochs = 8, EvaluateEvery = 1, LearningRate = 1 };
        var history = net.Fit(data, data, options, run: RunFolder.At(folder));

        using var best = Create(program, 2);
        best.LoadWeights(In("best.safetensors"));
        var top = history.Records.Max(record => record.Accuracy);
        Assert.Equal(top, best.Evaluate(data).Accuracy);
        Assert.NotEqual(Weights(net), Weights(best));
        Assert.Equal(history.Records.First(record => record.Accuracy == top).Test!.Loss, best.Evaluate(data).Loss, 1e-6);
    }

    [Fact]
    public void Without_test_data_there_are_no_best_weights()
    {
        var (code, data) = Runs["SGD with momentum"];
        using var net = Create(Loaded.Compile("Net", code), 1);
        net.Fit(data, run: RunFolder.At(folder));

        Assert.Equal(
            ["card.txt", "history.jsonl", "last.safetensors", "run.lock"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(net.Summary(), File.ReadAllText(In("card.txt")));
    }

    [Fact]
    public void A_changed_declaration_is_refused_with_what_differs()
    {
        var (code, data) = Runs["Adam with dropout and batch normalisation"];
        using var net = Create(Loaded.Compile("Net", code), 1);
        net.Fit(data, run: RunFolder.At(folder));

        Refused("stage linear1 was Linear(4, 8) and is now Linear(4, 9)", "[Layer(4, 8)]", "[Layer(4, 9)]");
        Refused("the optimizer was Adam and is now AdamW", "Optimizer(Adam", "Optimizer(AdamW");
        Refused("the stages had dropout1 Dropout(0.3) and now have dropout1 Dropout(0.4)", "Dropout(0.3)", "Dropout(0.4)");
        Refused("LearningRate was 0.01 and is now 0.02", "LearningRate = 0.01", "LearningRate = 0.02");
        Refused("training was seed 1 and is now seed 2", "Seed = 1", "Seed = 2");

        void Refused(string what, string old, string now)
        {
            using var changed = Create(Loaded.Compile("Net", code.Replace(old, now)), 1);
            var message = Assert.Throws<ArgumentException>(() => changed.Fit(data, run: RunFolder.At(folder))).Message;
            Assert.Contains($": {what}", message);
        }
    }

    private static string Chain(string stages, string optimizer, string train = "") =>
        $"[Network] {stages} [Layer(3)] [Loss(CrossEntropy)] [Optimizer({optimizer})] "
        + $"[Train(BatchSize = 6, Epochs = 2, Seed = 1{train})] public partial class Net;";

    private static ITrainableNetwork Create(System.Reflection.Assembly program, long seed) =>
        (ITrainableNetwork)Loaded.Create(program, "Net", seed);

    private static TrainingOptions Options(ITrainableNetwork net) =>
        (TrainingOptions)net.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;

    private static byte[] Weights(ITrainableNetwork net)
    {
        var file = Path.GetTempFileName();
        net.SaveWeights(file);
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        return bytes;
    }

    private string In(string name) => Path.Combine(folder, name);

    private sealed class CancelAt(int step, CancellationTokenSource? cancellation) : ITrainingObserver
    {
        public int Start { get; private set; }

        public int Steps { get; private set; }

        public void OnStart(TrainingStart start) => Start = start.Iteration;

        public void OnStep(TrainingStep made)
        {
            Steps++;
            if (made.Iteration == step)
            {
                cancellation?.Cancel();
            }
        }
    }
}
