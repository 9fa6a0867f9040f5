using NetDsl.Tests.Training;

namespace NetDsl.Tests.Schedules;

/// <summary>The rates that a run gives to its steps and shows to observers.</summary>
public sealed class ScheduledRunTests
{
    private static readonly Dataset Data = Dataset.FromClasses(new float[10], new long[] { 0, 1, 2, 0, 1 }, 2);

    private static readonly TrainingOptions Options = new()
    {
        BatchSize = 2,
        Epochs = 4,
        LearningRate = 0.5,
    };

    [Fact]
    public void Each_step_has_the_rate_of_its_number()
    {
        var schedule = new CosineSchedule(Warmup: 3);
        Assert.Equal(
            Enumerable.Range(0, 12).Select(step => schedule.Rate(step, 12, 0.5)),
            Rates(Options with { Schedule = schedule })
        );
    }

    [Fact]
    public void Epochs_are_counted_with_their_partial_batch()
    {
        var rates = Rates(Options with { Schedule = new MultiStepSchedule([1, 3], Unit: ScheduleUnit.Epochs) });
        Assert.Equal([0.5, 0.5, 0.5, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.005, 0.005, 0.005], rates, Near);
    }

    [Fact]
    public void Without_a_schedule_the_rate_stays() => Assert.All(Rates(Options), rate => Assert.Equal(0.5, rate));

    [Fact]
    public void A_second_run_begins_the_schedule_again()
    {
        var options = Options with { Schedule = new ExponentialSchedule(0.5) };
        var network = new FakeNetwork { TakesSchedule = true };
        Assert.Equal(Rates(options, network), Rates(options, network));
    }

    [Fact]
    public void A_cancelled_run_has_the_first_rates_of_the_whole_one()
    {
        var options = Options with { Schedule = new LinearDecaySchedule() };
        using var source = new CancellationTokenSource();
        var rates = Rates(
            options,
            observer: new RecordingObserver(step =>
            {
                if (step.Iteration == 5)
                {
                    source.Cancel();
                }
            }),
            cancellation: source.Token
        );
        Assert.Equal(Rates(options).Take(5), rates);
    }

    [Fact]
    public void A_plateau_follows_the_evaluations()
    {
        // The loss falls once; then each evaluation is one without progress.
        var options = Options with
        {
            EvaluateEvery = 1,
            Schedule = new PlateauSchedule(Factor: 0.1, Patience: 1),
        };
        Assert.Equal([0.5, 0.5, 0.5, 0.05, 0.05, 0.005, 0.005, 0.0005, 0.0005, 0.00005, 0.00005, 0.000005], Rates(options), Near);

        // During the warm-up evaluations do not count: that after step 4, the first one after it, is the best.
        Assert.Equal(
            [0.125, 0.25, 0.375, 0.5, 0.5, 0.5, 0.05, 0.05, 0.005, 0.005, 0.0005, 0.0005],
            Rates(options with { Schedule = new PlateauSchedule(Factor: 0.1, Patience: 1, Warmup: 3) }),
            Near
        );
    }

    [Fact]
    public void A_plateau_needs_test_data() =>
        Assert.Equal(
            "The schedule of Fake is Plateau, which follows the loss on the test data, but there is none: pass test data to Fit, "
                + "or choose another schedule.",
            Assert
                .Throws<ArgumentException>(() =>
                    new TrainingRun(
                        new FakeNetwork { TakesSchedule = true },
                        Data,
                        null,
                        Options with
                        {
                            Schedule = new PlateauSchedule(),
                        },
                        null,
                        default
                    )
                )
                .Message
        );

    [Fact]
    public void A_network_that_declares_no_schedule_takes_none() =>
        Assert.Equal(
            "Fake declares no schedule, and its Fit keeps one learning rate: write [Schedule(Flat)] above the class to choose a "
                + "schedule in the options.",
            Assert
                .Throws<ArgumentException>(() =>
                    new TrainingRun(
                        new FakeNetwork(),
                        Data,
                        null,
                        Options with
                        {
                            Schedule = new CosineSchedule(),
                        },
                        null,
                        default
                    )
                )
                .Message
        );

    private static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-12 * right;

    /// <summary>The rates of a run, which observers see too.</summary>
    private static double[] Rates(
        TrainingOptions options,
        FakeNetwork? network = null,
        RecordingObserver? observer = null,
        CancellationToken cancellation = default
    )
    {
        observer ??= new RecordingObserver();
        using var run = new TrainingRun(
            network ?? new FakeNetwork { TakesSchedule = true },
            Data,
            Data,
            options,
            observer,
            cancellation
        );
        var rates = new List<double>();
        while (run.Continues)
        {
            run.StartEpoch(default);
            while (run.NextBatch())
            {
                run.Measured(1);
                rates.Add(run.Rate);
                if (run.Step())
                {
                    run.Evaluated(new Evaluation(5, 1, MetricKind.Accuracy, 0.5));
                }
            }
        }

        run.Finish();
        Assert.Equal(rates, observer.Events.OfType<TrainingStep>().Select(step => step.LearningRate));
        return [.. rates];
    }
}
