using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Generated networks stop early and end on their best weights, on the engine that the tests are built with.</summary>
[Collection(AtWork.Name)]
public sealed class EarlyStopRunTests
{
    private static readonly float[] Features = [.. Enumerable.Range(0, 24).Select(i => (((i * 7) % 11) / 5f) - 1)];

    private static readonly Dataset Data = Dataset.FromClasses(
        Features,
        Enumerable.Range(0, 12).Select(i => i % 3L).ToArray(),
        2
    );

    // Other classes than those of the training data: what is learned is soon wrong here.
    private static readonly Dataset Test = Dataset.FromClasses(
        Features,
        Enumerable.Range(0, 12).Select(i => (i + 1) % 3L).ToArray(),
        2
    );

    private const string Plain = "[Layer(2, 8)] [Activation(Relu)] [Layer(3)]";

    public static TheoryData<string> Networks =>
        [Plain, "[Input(2, Standardise = true)] [Layer(8)] [BatchNorm] [Activation(Relu)] [Dropout(0.2)] [Layer(3)]"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_network_has_the_weights_of_the_best_evaluation(string stages)
    {
        using var net = Create(stages, "[EarlyStop(Patience = 3, Watch = Loss)]");
        using var same = Create(stages, "");
        var history = net.Fit(Data, Test);

        Assert.Equal(StopReason.EarlyStopped, history.StopReason);
        Assert.Equal(history.Iterations, history.BestIteration + (3 * 3));
        Assert.Equal(history.Records.Min(record => record.Test!.Loss), history.Best!.Test!.Loss);
        Assert.Equal(history.Best.Test, net.Evaluate(Test));
        Assert.True(history.Final!.Test!.Loss > history.Best.Test.Loss);

        // The weights are those of a run that ends there, to the bit.
        same.Fit(Data, Test, Options(same) with { Iterations = history.BestIteration });
        Agreement.Same(same.Predict(Features), net.Predict(Features));
    }

    [Fact]
    public void So_does_one_that_is_not_stopped_or_is_cancelled()
    {
        using var whole = Create(Plain, "[EarlyStop(Patience = 1000, Watch = Loss)]");
        using var cancelled = Create(Plain, "[EarlyStop(Patience = 1000, Watch = Loss)]");
        using var cancellation = new CancellationTokenSource();

        var history = whole.Fit(Data, Test, Options(whole) with { Iterations = 60 });
        var shorter = cancelled.Fit(
            Data,
            Test,
            observer: new Cancelling(cancellation, 50),
            cancellationToken: cancellation.Token
        );

        Assert.Equal((StopReason.Completed, StopReason.Cancelled), (history.StopReason, shorter.StopReason));
        Assert.Equal((60, 50), (history.Iterations, shorter.Iterations));
        Assert.Equal(history.Best!.Test, whole.Evaluate(Test));
        Assert.Equal(history.BestIteration, shorter.BestIteration);
        Agreement.Same(whole.Predict(Features), cancelled.Predict(Features));
    }

    [Fact]
    public void The_training_up_to_the_best_evaluation_is_that_without_early_stopping()
    {
        using var plain = Create(Plain, "");
        using var stopped = Create(Plain, "[EarlyStop(Patience = 3)]");

        var all = plain.Fit(Data, Test, Options(plain) with { Iterations = 60 });
        var some = stopped.Fit(Data, Test);

        Assert.Equal(all.Records.Take(some.Records.Length), some.Records);
    }

    [Fact]
    public void Options_of_any_network_take_it_and_leave_it()
    {
        using var net = Create(Plain, "");
        using var declared = Create(Plain, "[EarlyStop(Patience = 4, MinDelta = 0.25, Watch = Loss)]");

        Assert.Equal(new EarlyStop(4, 0.25, WatchKind.Loss), Options(declared).EarlyStop);
        Assert.Equal(2, net.Fit(Data, Test, Options(net) with { EarlyStop = new(1, 100, WatchKind.Loss) }).Records.Length);
        Assert.Null(declared.Fit(Data, options: Options(declared) with { EarlyStop = null, Iterations = 3 }).BestIteration);
        Assert.StartsWith(
            "Net stops early by its score on the test data, but there is none: pass test data to Fit,",
            Assert.Throws<ArgumentException>(() => declared.Fit(Data)).Message
        );
    }

    [Fact]
    public void A_second_run_begins_anew()
    {
        using var net = Create(Plain, "[EarlyStop(Patience = 2, Watch = Loss)]");
        var first = net.Fit(Data, Test);
        var second = net.Fit(Data, Test);

        Assert.True(second.Iterations > 0);
        Assert.Equal(second.Best!.Test, net.Evaluate(Test));
        Assert.NotEqual(first, second);
    }

    private static ITrainableNetwork Create(string stages, string stop) =>
        (ITrainableNetwork)
            Loaded.Create(
                "Net",
                null,
                $"[Network] {stages} [Loss(CrossEntropy)] [Optimizer(Adam, LearningRate = 0.05)] {stop} "
                    + "[Train(BatchSize = 4, Iterations = 3000, Seed = 1)] public partial class Net;"
            );

    private static TrainingOptions Options(ITrainableNetwork network) =>
        (TrainingOptions)network.GetType().GetProperty("DefaultOptions")!.GetValue(null)!;

    private sealed class Cancelling(CancellationTokenSource source, int iteration) : ITrainingObserver
    {
        public void OnStep(TrainingStep step)
        {
            if (step.Iteration == iteration)
            {
                source.Cancel();
            }
        }
    }
}
