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
        Step(run, 3);
        Step(run, 2);

        var thrown = Assert.Throws<TrainingDivergedException>(() => run.Measured(wrong));

        Assert.Equal($"The loss of Fake became {text} at iteration 3; that step was not taken. {Reasons}", thrown.Message);
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

        Assert.Equal(
            "The loss of Fake is NaN at iteration 1. Its weights are not finite numbers, or its features or targets are too "
                + "large: scale them, for example to a mean of 0 and a deviation of 1.",
            Assert.Throws<TrainingDivergedException>(() => run.Measured(float.NaN)).Message
        );
    }

    [Fact]
    public void Where_losses_were_left_on_the_device_it_may_have_been_an_earlier_step()
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options, null, default);
        run.Measured(null);
        run.Step();

        var thrown = Assert.Throws<TrainingDivergedException>(() => run.Measured(float.NaN));

        Assert.StartsWith("The loss of Fake became NaN at iteration 2 or before; that step was not taken.", thrown.Message);
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
            FormattableString.Invariant($"The loss of Fake on the test data is {wrong} after iteration 1. {Reasons}"),
            thrown.Message
        );
        Assert.Equal((1, wrong), (thrown.Iteration, thrown.Loss));
        Assert.Equal(test, thrown.History.Final!.Test);
        Assert.Equal([thrown.History.Final, thrown.History], observer.Events[^2..]);
    }

    [Fact]
    public void A_score_without_a_meaning_ends_nothing()
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options with { Iterations = 1 }, null, default);
        run.Measured(1);
        run.Step();
        run.Evaluated(new Evaluation(1, 1, MetricKind.R2, double.NaN));
        Assert.False(run.Finish(0).Diverged);
    }

    [Fact]
    public void So_do_weights_that_the_last_step_has_destroyed()
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, null, Options with { Iterations = 1 }, null, default);
        run.Measured(1e30f);
        run.Step();

        var thrown = Assert.Throws<TrainingDivergedException>(() => run.Finish(float.NaN));

        Assert.Equal(
            $"The weights of Fake, or its running statistics, are not finite numbers after iteration 1, the last one. {Reasons}",
            thrown.Message
        );
        Assert.Equal((1, 1e30f), (thrown.Iteration, (float)thrown.Loss));
        Assert.True(thrown.History.Diverged);
    }

    [Fact]
    public void A_run_without_a_step_has_destroyed_nothing()
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, null, Options, null, new CancellationToken(canceled: true));
        Assert.Equal((true, false), (run.Finish(float.NaN).Cancelled, run.Finish(float.NaN).Diverged));
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
