using System.Globalization;
using System.Text.Json;
using NetDsl.Tests.Training;

namespace NetDsl.Tests.Schedules;

/// <summary>What holds for every schedule: its rates, its units, its values.</summary>
public sealed class ScheduleTests
{
    private const double Highest = 0.1;

    public static TheoryData<Schedule> Schedules =>
        [
            new FlatSchedule(Warmup: 5),
            new CosineSchedule(Floor: 0.01, Length: 20, Warmup: 5),
            new CosineSchedule(Warmup: 1),
            new StepSchedule(7, 0.5, Warmup: 3),
            new StepSchedule(2, Warmup: 3),
            new MultiStepSchedule([2, 5, 9], Warmup: 6),
            new ExponentialSchedule(0.9, Every: 2, Warmup: 4),
            new LinearDecaySchedule(Length: 3, Warmup: 4),
            new OneCycleSchedule(),
            new OneCycleSchedule(Rise: 0.01, Length: 9),
            new PolynomialSchedule(Power: 3, Floor: 0.02, Warmup: 2),
            new InverseSqrtSchedule(Warmup: 10),
            new InverseSqrtSchedule(Timescale: 3),
            new PlateauSchedule(Floor: 0.001, Warmup: 3),
        ];

    [Theory]
    [MemberData(nameof(Schedules))]
    public void No_rate_is_negative_or_above_the_learning_rate(Schedule schedule)
    {
        foreach (var steps in new[] { 1, 2, 3, 5, 6, 30, 100 })
        {
            Assert.All(
                Enumerable.Range(0, 200).Select(step => schedule.Rate(step, steps, Highest)),
                rate => Assert.InRange(rate, 0, Highest * (1 + 1e-15))
            );
        }
    }

    [Theory]
    [MemberData(nameof(Schedules))]
    public void The_warm_up_is_a_straight_line_to_the_rate_after_it(Schedule schedule)
    {
        var (warmup, target) = (schedule.Warmup, schedule.Rate(schedule.Warmup, 100, Highest));
        for (var step = 0; step < warmup; step++)
        {
            Assert.Equal(target * (step + 1) / (warmup + 1), schedule.Rate(step, 100, Highest), 1e-15);
        }
    }

    [Theory]
    [MemberData(nameof(Schedules))]
    public void Epochs_are_steps_times_batches(Schedule schedule)
    {
        const int batches = 13;
        var inEpochs = schedule with { Unit = ScheduleUnit.Epochs };
        var inSteps = inEpochs.InSteps(batches);

        Assert.Equal((ScheduleUnit.Steps, schedule.Warmup * batches), (inSteps.Unit, inSteps.Warmup));
        Assert.Same(schedule, schedule.InSteps(batches));
        Assert.Throws<InvalidOperationException>(() => inEpochs.Rate(0, 100, Highest));

        // At the start of each epoch after the warm-up, both give the same; a cycle's last step is an exception.
        if (schedule is not OneCycleSchedule)
        {
            for (var epoch = schedule.Warmup; epoch < 40; epoch++)
            {
                Assert.Equal(schedule.Rate(epoch, 40, Highest), inSteps.Rate(epoch * batches, 40 * batches, Highest), 1e-12);
            }
        }
    }

    [Fact]
    public void Times_in_epochs_are_multiplied()
    {
        const ScheduleUnit epochs = ScheduleUnit.Epochs;
        Assert.Equal(new StepSchedule(300, Warmup: 20), new StepSchedule(30, Warmup: 2, Unit: epochs).InSteps(10));
        Assert.Equal(new MultiStepSchedule([30, 60]), new MultiStepSchedule([3, 6], Unit: epochs).InSteps(10));
        Assert.Equal(new ExponentialSchedule(0.9, 10), new ExponentialSchedule(0.9, Unit: epochs).InSteps(10));
        Assert.Equal(new CosineSchedule(Length: 50), new CosineSchedule(Length: 5, Unit: epochs).InSteps(10));
        Assert.Equal(new LinearDecaySchedule(Length: 50), new LinearDecaySchedule(Length: 5, Unit: epochs).InSteps(10));
        Assert.Equal(new PolynomialSchedule(Length: 50), new PolynomialSchedule(Length: 5, Unit: epochs).InSteps(10));
        Assert.Equal(new OneCycleSchedule(Length: 50), new OneCycleSchedule(Length: 5, Unit: epochs).InSteps(10));
        Assert.Equal(new InverseSqrtSchedule(50, 20), new InverseSqrtSchedule(5, 2, epochs).InSteps(10));
        Assert.Equal(int.MaxValue, ((StepSchedule)new StepSchedule(int.MaxValue, Unit: epochs).InSteps(10)).Every);
    }

    [Fact]
    public void The_rest_of_the_run_ends_at_the_floor()
    {
        Assert.Equal(0.02, new CosineSchedule(Floor: 0.02, Warmup: 10).Rate(110, 110, Highest), 1e-15);
        Assert.Equal(0.02, new LinearDecaySchedule(Floor: 0.02, Warmup: 10).Rate(110, 110, Highest), 1e-15);
        Assert.Equal(0.02, new PolynomialSchedule(2, Floor: 0.02, Warmup: 10).Rate(110, 110, Highest), 1e-15);
    }

    [Fact]
    public void A_run_within_its_warm_up_rises_all_the_same() =>
        Assert.Equal(Highest / 501, new CosineSchedule(Warmup: 500).Rate(0, 3, Highest), 1e-15);

    public static TheoryData<Schedule, string> Bad =>
        new()
        {
            { new FlatSchedule(Warmup: -1), "The schedule's Warmup is -1: it must be at least 0." },
            { new FlatSchedule(Unit: (ScheduleUnit)7), "The schedule's Unit is 7: it must be Steps or Epochs." },
            { new CosineSchedule(Floor: 0.1), "The schedule's Floor is 0.1: it must be from 0 to below the learning rate, 0.1." },
            {
                new LinearDecaySchedule(Floor: double.NaN),
                "The schedule's Floor is NaN: it must be from 0 to below the learning rate, 0.1."
            },
            { new CosineSchedule(Length: 0), "The schedule's Length is 0: it must be at least 1." },
            { new StepSchedule(0), "The schedule's Every is 0: it must be at least 1." },
            { new StepSchedule(1, 1), "The schedule's Factor is 1: it must be above 0 and below 1." },
            { new ExponentialSchedule(-0.5), "The schedule's Factor is -0.5: it must be above 0 and below 1." },
            {
                new MultiStepSchedule([30, 20]),
                "The schedule's At is [30, 20]: it must be numbers of at least 1, each above the one before."
            },
            {
                new MultiStepSchedule(default),
                "The schedule's At is []: it must be numbers of at least 1, each above the one before."
            },
            { new PolynomialSchedule(Power: 0), "The schedule's Power is 0: it must be a finite number above 0." },
            { new InverseSqrtSchedule(Timescale: 0), "The schedule's Timescale is 0: it must be at least 1." },
            { new OneCycleSchedule(Rise: 1), "The schedule's Rise is 1: it must be above 0 and below 1." },
            {
                new OneCycleSchedule(DivFactor: 0.5),
                "The schedule's DivFactor is 0.5: it must be a finite number of at least 1."
            },
            {
                new OneCycleSchedule() with
                {
                    Warmup = 5,
                },
                "The schedule's Warmup is 5: it must be 0, because the cycle has a warm-up of its own."
            },
            { new PlateauSchedule(Patience: -1), "The schedule's Patience is -1: it must be at least 0." },
            { new PlateauSchedule(MinDelta: 1), "The schedule's MinDelta is 1: it must be from 0 to below 1." },
            { new PlateauSchedule(Cooldown: -1), "The schedule's Cooldown is -1: it must be at least 0." },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_value_out_of_range_is_refused_in_every_culture_alike(Schedule schedule, string message)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
        try
        {
            var options = new TrainingOptions
            {
                BatchSize = 1,
                Iterations = 10,
                LearningRate = Highest,
                Schedule = schedule,
            };
            Assert.Equal(message, Assert.Throws<ArgumentException>(options.Validate).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Schedules))]
    public void JSON_gives_the_same_schedule_back(Schedule schedule)
    {
        schedule.Validate(Highest);
        var options = new TrainingOptions
        {
            BatchSize = 1,
            Iterations = 10,
            LearningRate = Highest,
            Schedule = schedule,
        };
        Assert.Equal(options, JsonSerializer.Deserialize<TrainingOptions>(JsonSerializer.Serialize(options)));
        Assert.Equal(
            options,
            JsonSerializer.Deserialize(
                JsonSerializer.Serialize(options, ResultJson.Default.TrainingOptions),
                ResultJson.Default.TrainingOptions
            )
        );
    }

    [Fact]
    public void In_JSON_what_is_left_out_has_its_default()
    {
        const string json =
            """{ "BatchSize": 1, "LearningRate": 0.1, "Schedule": { "Kind": "OneCycle", "Unit": 1, "DivFactor": 10 } }""";
        Schedule expected = new OneCycleSchedule(DivFactor: 10, Unit: ScheduleUnit.Epochs);
        Assert.Equal(expected, JsonSerializer.Deserialize<TrainingOptions>(json)!.Schedule);
        Assert.Equal(expected, JsonSerializer.Deserialize(json, ResultJson.Default.TrainingOptions)!.Schedule);
    }

    [Fact]
    public void As_text()
    {
        Assert.Equal(
            "CosineSchedule { Floor = 0.001, Warmup = 500, Unit = Steps }",
            new CosineSchedule(0.001, Warmup: 500).ToString()
        );
        Assert.Equal(
            "MultiStepSchedule { At = [30, 60], Factor = 0.5, Warmup = 0, Unit = Epochs }",
            new MultiStepSchedule([30, 60], 0.5, Unit: ScheduleUnit.Epochs).ToString()
        );
    }

    [Fact]
    public void Times_are_compared_one_by_one()
    {
        Assert.Equal(new MultiStepSchedule([3, 6]), new MultiStepSchedule([3, 6]));
        Assert.Equal(new MultiStepSchedule([3, 6]).GetHashCode(), new MultiStepSchedule([3, 6]).GetHashCode());
        Assert.NotEqual(new MultiStepSchedule([3, 6]), new MultiStepSchedule([3, 7]));
        Assert.NotEqual(new MultiStepSchedule([3, 6]), new MultiStepSchedule([3, 6], Warmup: 1));
    }
}
