using System.Text.Json;

namespace NetDsl.Tests.Training;

/// <summary>Early stopping: what progress is, when a run ends, and which weights the network has then.</summary>
public sealed class EarlyStopTests
{
    private static readonly Dataset Data = Dataset.FromClasses(new float[10], new long[] { 0, 1, 2, 0, 1 }, 2);

    private static readonly TrainingOptions Options = new()
    {
        BatchSize = 5,
        Epochs = 12,
        LearningRate = 0.5,
        EarlyStop = new EarlyStop(Patience: 2),
    };

    [Fact]
    public void The_run_ends_when_the_patience_is_over_and_the_best_weights_are_back()
    {
        using var net = new FakeNetwork();
        var history = Fit(net, Options, 0.5, 0.7, 0.8, 0.75, 0.8, 0.9);

        Assert.Equal((StopReason.EarlyStopped, 5, 3), (history.StopReason, history.Iterations, history.BestIteration));
        Assert.Equal((0.8, 0.8), (history.Best!.Test!.Score, history.Final!.Test!.Score));
        Assert.Equal(3, net.Weight);
        Assert.False(history.Cancelled || history.Diverged);
    }

    [Fact]
    public void A_run_that_is_not_stopped_ends_on_its_best_weights_too()
    {
        using var net = new FakeNetwork();
        var history = Fit(net, Options with { Epochs = 4 }, 0.5, 0.7, 0.9, 0.8);

        Assert.Equal((StopReason.Completed, 4, 3), (history.StopReason, history.Iterations, history.BestIteration));
        Assert.Equal((0.9, 0.8), (history.Best!.Test!.Score, history.Final!.Test!.Score));
        Assert.Equal(3, net.Weight);
    }

    [Fact]
    public void So_does_one_that_is_cancelled()
    {
        using var net = new FakeNetwork();
        using var cancellation = new CancellationTokenSource();
        var observer = new Ending(net, record => Cancel(record.Iteration == 3));
        var history = Fit(net, Options, observer, cancellation.Token, 0.7, 0.9, 0.8, 1);

        Assert.Equal((StopReason.Cancelled, 3, 2), (history.StopReason, history.Iterations, history.BestIteration));
        Assert.Equal(2, net.Weight);
        Assert.Equal(2, observer.WeightAtEnd);

        void Cancel(bool now)
        {
            if (now)
            {
                cancellation.Cancel();
            }
        }
    }

    [Fact]
    public void So_does_one_that_diverges()
    {
        using var net = new FakeNetwork();
        var observer = new Ending(net, record => net.NotFinite = record.Iteration == 3 ? "weight" : null);

        var thrown = Assert.Throws<TrainingDivergedException>(() => Fit(net, Options, observer, default, 0.7, 0.9, 0.8));

        Assert.Equal(("weight", 2), (thrown.Parameter, thrown.History.BestIteration));
        Assert.Equal(StopReason.Diverged, thrown.History.StopReason);
        Assert.Equal((2, 2), (net.Weight, observer.WeightAtEnd));
    }

    [Fact]
    public void Before_the_first_evaluation_there_are_no_best_weights()
    {
        using var net = new FakeNetwork { Weight = 7 };
        var history = Fit(net, Options, new RecordingObserver(), new CancellationToken(canceled: true));

        Assert.Null(history.BestIteration);
        Assert.Null(history.Best);
        Assert.Equal(7, net.Weight);
    }

    [Fact]
    public void Without_early_stopping_nothing_is_copied()
    {
        using var net = new FakeNetwork();
        var history = Fit(net, Options with { Epochs = 3, EarlyStop = null }, 0.9, 0.8, 0.7);

        Assert.Equal((StopReason.Completed, null), (history.StopReason, history.BestIteration));
        Assert.Equal((3, 0), (net.Weight, net.Copies));
    }

    // Keras 3, EarlyStopping._is_improvement: monitor_op(current - min_delta, best).
    [Theory]
    [InlineData(0.0, new[] { 0.5, 0.5, 0.5 }, 3, 1)]
    [InlineData(0.0, new[] { 0.5, 0.6, 0.5, 0.6, 1.0 }, 4, 2)]
    [InlineData(0.25, new[] { 0.25, 0.5, 0.375, 0.75 }, 3, 2)] // a change of exactly MinDelta does not count
    [InlineData(0.25, new[] { 0.25, 0.5, 0.625, 0.75, 0.875 }, 5, 5)] // small gains add up
    [InlineData(0.0, new[] { double.NaN, 0.5, double.NaN, 0.25 }, 4, 2)]
    [InlineData(0.0, new[] { double.NegativeInfinity, -5.0, -6.0, -7.0 }, 4, 2)]
    public void Small_changes_are_not_progress(double delta, double[] scores, int stopped, int best)
    {
        using var net = new FakeNetwork();
        var history = Fit(net, Options with { EarlyStop = new EarlyStop(2, delta) }, scores);

        Assert.Equal((stopped, best), (history.Iterations, history.BestIteration));
    }

    [Theory]
    [InlineData(MetricKind.Accuracy, true)]
    [InlineData(MetricKind.ExactMatch, true)]
    [InlineData(MetricKind.F1, true)]
    [InlineData(MetricKind.R2, true)]
    [InlineData(MetricKind.MeanAbsoluteError, false)]
    [InlineData(MetricKind.MeanSquaredError, false)]
    [InlineData(MetricKind.RootMeanSquaredError, false)]
    public void The_metric_decides_which_direction_is_better(MetricKind metric, bool isHigherBetter)
    {
        var state = EarlyStopState.Start;
        foreach (var (iteration, score) in new[] { (1, 0.5), (2, 0.9), (3, 0.1) })
        {
            state = state.Next(new EarlyStop(), iteration, new Evaluation(5, 1, metric, score));
        }

        Assert.Equal(isHigherBetter ? new EarlyStopState(2, 0.9, 0.9, 1) : new EarlyStopState(3, 0.1, 0.1, 0), state);
    }

    [Fact]
    public void Every_metric_has_a_direction() => Assert.Equal(7, Enum.GetValues<MetricKind>().Length); // the cases above

    [Fact]
    public void Of_the_loss_lower_is_better_whatever_the_metric_says()
    {
        var state = EarlyStopState.Start;
        foreach (var (iteration, loss) in new[] { (1, 0.5), (2, 0.9), (3, 0.4) })
        {
            state = state.Next(
                new EarlyStop(Watch: WatchKind.Loss),
                iteration,
                new Evaluation(5, loss, MetricKind.Accuracy, loss)
            );
        }

        Assert.Equal(new EarlyStopState(3, 0.4, 0.4, 0), state);
    }

    [Fact]
    public void Patience_counts_evaluations()
    {
        using var net = new FakeNetwork();
        var history = Fit(net, Options with { EvaluateEvery = 3 }, 0.9, 0.8, 0.7, 0.6);

        Assert.Equal((9, 3, 3), (history.Iterations, history.BestIteration, net.Weight));
    }

    [Fact]
    public void It_needs_test_data()
    {
        var refused = Assert.Throws<ArgumentException>(() =>
            new TrainingRun(new FakeNetwork(), Data, null, Options, null, default)
        );

        Assert.Equal(
            "Fake stops early by its score on the test data, but there is none: pass test data to Fit, or set EarlyStop to null "
                + "in the options.",
            refused.Message
        );
    }

    [Theory]
    [InlineData(0, 0, WatchKind.Metric, "Patience of early stopping is 0: it must be a number of evaluations of at least 1.")]
    [InlineData(1, -1, WatchKind.Metric, "MinDelta of early stopping is -1: it must be a finite number of at least 0.")]
    [InlineData(1, double.NaN, WatchKind.Loss, "MinDelta of early stopping is NaN: it must be a finite number of at least 0.")]
    [InlineData(1, double.PositiveInfinity, WatchKind.Loss, "MinDelta of early stopping is Infinity: it must be a finite")]
    [InlineData(1, 0, (WatchKind)7, "Watch of early stopping is 7: it must be Metric or Loss.")]
    public void Values_out_of_range_are_refused(int patience, double delta, WatchKind watch, string message)
    {
        var options = Options with { EarlyStop = new EarlyStop(patience, delta, watch) };

        Assert.StartsWith($"The {message}", Assert.Throws<ArgumentException>(options.Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_defaults_where_JSON_says_nothing()
    {
        const string json =
            """{ "BatchSize": 5, "Epochs": 12, "LearningRate": 0.5, "EarlyStop": { "Patience": 2, "Watch": "Metric" } }""";

        Assert.Equal(Options, JsonSerializer.Deserialize<TrainingOptions>(json));
        Assert.Equal(Options, JsonSerializer.Deserialize(json, ResultJson.Default.TrainingOptions));
        Assert.EndsWith(
            ", EarlyStop = EarlyStop { Patience = 2, MinDelta = 0, Watch = Metric } }",
            Options.ToString(),
            StringComparison.Ordinal
        );
    }

    private static TrainingHistory Fit(FakeNetwork net, TrainingOptions options, params double[] scores) =>
        Fit(net, options, new RecordingObserver(), default, scores);

    /// <summary>A run in which each step adds 1 to the weight.</summary>
    private static TrainingHistory Fit(
        FakeNetwork net,
        TrainingOptions options,
        ITrainingObserver observer,
        CancellationToken cancellation,
        params double[] scores
    )
    {
        using var run = new TrainingRun(net, Data, Data, options, observer, cancellation);
        var evaluation = 0;
        while (run.Continues)
        {
            run.StartEpoch(default);
            while (run.NextBatch())
            {
                run.Measured(1);
                net.Weight++;
                if (run.Step())
                {
                    run.Evaluated(new Evaluation(5, 1, net.Metric, scores[evaluation++]));
                }
            }
        }

        return run.Finish();
    }

    private sealed class Ending(FakeNetwork net, Action<TrainingRecord> onEvaluated) : ITrainingObserver
    {
        public int WeightAtEnd { get; private set; }

        public void OnEvaluated(TrainingRecord record) => onEvaluated(record);

        public void OnEnd(TrainingHistory history) => WeightAtEnd = net.Weight;
    }
}
