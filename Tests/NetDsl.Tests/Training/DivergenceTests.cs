namespace NetDsl.Tests.Training;

/// <summary>A run that goes astray ends with an exception that has all that was done.</summary>
public sealed class DivergenceTests
{
    private const string Reasons =
        "The usual reasons are a learning rate that is too large (0.5) and features or targets that are not scaled: lower "
        + "the rate, or scale the data, for example to a mean of 0 and a deviation of 1. The property History has the "
        + "evaluations until then.";

    private static readonly Dataset Data = Dataset.FromClasses(new float[10], new long[] { 0, 1, 2, 0, 1 }, 2);

    private static readonly TrainingOptions Options = new()
    {
        BatchSize = 2,
        Iterations = 7,
        EvaluateEvery = 2,
        LearningRate = 0.5,
    };

    private static readonly Evaluation Good = new(5, 1, MetricKind.Accuracy, 0.5);

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void A_loss_that_is_not_finite_ends_the_run_before_its_step(float wrong, string text)
    {
        var observer = new RecordingObserver();
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options, observer, default);
        run.StartEpoch(default);
        run.NextBatch();
        Step(run, 3);
        run.NextBatch();
        Step(run, 2);
        run.NextBatch();

        var thrown = Assert.Throws<TrainingDivergedException>(() => run.Measured(wrong));

        Assert.Equal(
            $"The loss of Fake became {text} at iteration 3 (sample 4 of the training data); that step was not taken. "
                + $"All weights were still finite. {Reasons}",
            thrown.Message
        );
        Assert.Equal([4], thrown.Samples);
        Assert.Null(thrown.Parameter);
        Assert.Equal((3, wrong), (thrown.Iteration, (float)thrown.Loss));
        var history = thrown.History;
        Assert.Equal((2, 2f, false, true), (history.Iterations, history.LastLoss, history.Cancelled, history.Diverged));
        Assert.Equal(Good, Assert.Single(history.Records).Test);
        Assert.Same(history, observer.Events[^1]);
    }

    [Fact]
    public void At_the_first_step_the_learning_rate_is_not_the_reason()
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options, null, default);
        run.StartEpoch(default);
        run.NextBatch();

        Assert.Equal(
            "The loss of Fake is NaN at iteration 1 (samples 0, 1 of the training data). All weights are finite, so its features "
                + "or targets are too large: scale them, for example to a mean of 0 and a deviation of 1.",
            Assert.Throws<TrainingDivergedException>(() => run.Measured(float.NaN)).Message
        );
    }

    [Fact]
    public void The_first_weight_that_is_not_finite_is_named()
    {
        using var first = new TrainingRun(new FakeNetwork { NotFinite = "fc.bias" }, Data, Data, Options, null, default);
        first.StartEpoch(default);
        first.NextBatch();
        using var net = new FakeNetwork();
        using var later = new TrainingRun(net, Data, Data, Options, null, default);
        later.StartEpoch(default);
        later.NextBatch();
        Step(later, 3);
        later.NextBatch();
        net.NotFinite = "fc.weight";

        var atFirst = Assert.Throws<TrainingDivergedException>(() => first.Measured(float.NaN));
        var thrown = Assert.Throws<TrainingDivergedException>(() => later.Measured(float.NaN));

        Assert.Equal(
            "The loss of Fake is NaN at iteration 1 (samples 0, 1 of the training data). fc.bias has numbers that are not "
                + "finite: load other weights, or create the network again.",
            atFirst.Message
        );
        Assert.Equal(
            "The loss of Fake became NaN at iteration 2 (samples 2, 3 of the training data); that step was not taken. fc.weight "
                + $"had numbers that are not finite. {Reasons}",
            thrown.Message
        );
        Assert.Equal("fc.weight", thrown.Parameter);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    public void The_samples_of_the_batch_are_named_in_their_order(long residentLimit)
    {
        var options = Options with { BatchSize = 7, Iterations = 1, ResidentLimit = residentLimit };
        var data = Dataset.FromClasses(new float[16], new long[] { 0, 1, 2, 0, 1, 0, 1, 0 }, 2);
        using var run = new TrainingRun(new FakeNetwork(), data, null, options, null, default);
        run.StartEpoch(System.Runtime.InteropServices.MemoryMarshal.AsBytes<long>([7, 3, 1, 0, 2, 6, 5, 4]));
        run.NextBatch();

        var thrown = Assert.Throws<TrainingDivergedException>(() => run.Measured(float.NaN));

        Assert.Equal([7, 3, 1, 0, 2, 6, 5], thrown.Samples);
        Assert.Contains("(samples 7, 3, 1, 0, 2 and 2 more of the training data)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_losses_were_left_on_the_device_it_may_have_been_an_earlier_step()
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options, null, default);
        run.Measured(null);
        run.Step();

        var thrown = Assert.Throws<TrainingDivergedException>(() => run.Measured(float.NaN));

        Assert.StartsWith("The loss of Fake became NaN at iteration 2 or before; that step was not taken.", thrown.Message);
        Assert.Empty(thrown.Samples);
        Assert.Null(thrown.History.LastLoss);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void So_does_the_loss_on_the_test_data(double wrong)
    {
        var observer = new RecordingObserver();
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options with { EvaluateEvery = 1 }, observer, default);
        run.Measured(1);
        run.Step();
        var test = new Evaluation(5, wrong, MetricKind.Accuracy, double.NaN);

        var thrown = Assert.Throws<TrainingDivergedException>(() => run.Evaluated(test));

        Assert.Equal(
            FormattableString.Invariant(
                $"The loss of Fake on the test data is {wrong} after iteration 1. All weights are finite. {Reasons}"
            ),
            thrown.Message
        );
        Assert.Equal((1, wrong), (thrown.Iteration, thrown.Loss));
        Assert.Equal(test, thrown.History.Final!.Test);
        Assert.Equal([thrown.History.Final!, thrown.History], observer.Events[^2..]);
    }

    [Fact]
    public void A_score_without_a_meaning_ends_nothing()
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options with { Iterations = 1 }, null, default);
        run.Measured(1);
        run.Step();
        run.Evaluated(new Evaluation(1, 1, MetricKind.R2, double.NaN));
        Assert.False(run.Finish().Diverged);
    }

    [Fact]
    public void So_do_weights_at_the_next_evaluation()
    {
        var observer = new RecordingObserver();
        using var net = new FakeNetwork();
        using var run = new TrainingRun(net, Data, null, Options with { EvaluateEvery = 1 }, observer, default);
        run.Measured(1e30f);
        run.Step();
        net.NotFinite = "norm.running_mean";

        var thrown = Assert.Throws<TrainingDivergedException>(() => run.Evaluated(null));

        Assert.Equal($"norm.running_mean of Fake has numbers that are not finite after iteration 1. {Reasons}", thrown.Message);
        Assert.Equal((1, 1e30f, "norm.running_mean"), (thrown.Iteration, (float)thrown.Loss, thrown.Parameter));
        Assert.True(thrown.History.Diverged);
        Assert.Equal([thrown.History.Final!, thrown.History], observer.Events[^2..]);
    }

    [Fact]
    public void So_do_weights_where_a_run_is_cancelled_between_evaluations()
    {
        using var cancellation = new CancellationTokenSource();
        using var net = new FakeNetwork();
        using var run = new TrainingRun(net, Data, null, Options, null, cancellation.Token);
        run.Measured(1);
        run.Step();
        net.NotFinite = "fc.weight";
        cancellation.Cancel();

        Assert.False(run.Continues);
        Assert.Equal("fc.weight", Assert.Throws<TrainingDivergedException>(run.Finish).Parameter);
    }

    [Fact]
    public void A_run_without_a_step_has_destroyed_nothing()
    {
        var net = new FakeNetwork { NotFinite = "fc.weight" };
        using var run = new TrainingRun(net, Data, null, Options, null, new CancellationToken(canceled: true));
        Assert.Equal(StopReason.Cancelled, run.Finish().StopReason);
    }

    private static void Step(TrainingRun run, float loss)
    {
        run.Measured(loss);
        if (run.Step())
        {
            run.Evaluated(Good);
        }
    }
}
