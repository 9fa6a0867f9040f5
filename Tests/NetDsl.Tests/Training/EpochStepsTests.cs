namespace NetDsl.Tests.Training;

/// <summary>The batches of optimizer steps: how many, how large, and where a run may end.</summary>
public sealed class EpochStepsTests
{
    private static readonly TrainingOptions Options = new()
    {
        BatchSize = 2,
        Epochs = 2,
        LearningRate = 1,
    };

    [Theory]
    [InlineData(7, 2, 1, false, "2 | 2 | 2 | 1")]
    [InlineData(7, 2, 1, true, "2 | 2 | 2")]
    [InlineData(8, 2, 1, true, "2 | 2 | 2 | 2")]
    [InlineData(7, 2, 3, false, "2 2 2 | 1")]
    [InlineData(7, 2, 3, true, "2 2 2")]
    [InlineData(9, 2, 2, true, "2 2 | 2 2")]
    [InlineData(7, 2, 100, false, "2 2 2 1")]
    [InlineData(1, 32, 4, false, "1")]
    [InlineData(32, 32, 1, true, "32")]
    public void An_epoch_has_these_steps(int samples, int size, int accumulate, bool dropLast, string expected)
    {
        var options = Options with { BatchSize = size, Accumulate = accumulate, DropLast = dropLast };
        var steps = expected.Split(" | ");
        Assert.Equal(steps.Length, options.IterationsPerEpoch(samples));
        Assert.Equal(2 * steps.Length, options.TotalIterations(samples));

        var seen = new List<string>();
        var history = Drive(samples, options, run => seen.Add($"{run.Batches}: {run.Count}"));
        Assert.Equal(
            Enumerable
                .Repeat(steps.SelectMany(step => step.Split(' ').Select(count => $"{step.Split(' ').Length}: {count}")), 2)
                .SelectMany(epoch => epoch),
            seen
        );
        Assert.Equal([steps.Length, 2 * steps.Length], history.Records.Select(record => record.Iteration));
    }

    [Fact]
    public void A_run_of_iterations_counts_steps()
    {
        var batches = 0;
        var history = Drive(7, Options with { Iterations = 3, Accumulate = 3 }, _ => batches++);

        Assert.Equal((3, 7), (history.Iterations, batches));
    }

    [Fact]
    public void The_loss_of_a_step_is_the_mean_of_its_batches()
    {
        var batch = 0;
        var history = Drive(8, Options with { Epochs = 1, Accumulate = 4 }, _ => batch++, () => batch);

        Assert.Equal(2.5f, history.LastLoss);
    }

    [Fact]
    public void A_cancelled_step_is_finished()
    {
        using var source = new CancellationTokenSource();
        var batches = 0;
        var history = Drive(
            40,
            Options with
            {
                Accumulate = 4,
            },
            _ =>
            {
                if (++batches == 6)
                {
                    source.Cancel();
                }
            },
            token: source.Token
        );

        Assert.Equal((2, 8, true), (history.Iterations, batches, history.Cancelled));
    }

    [Fact]
    public void A_loss_on_the_device_in_the_middle_of_a_step_leaves_the_step_unknown()
    {
        using var source = new CancellationTokenSource();
        using var run = Run(16, Options with { Accumulate = 4, EvaluateEvery = 100 }, source.Token);
        run.StartEpoch(default);
        Assert.True(run.NextBatch());
        Assert.False(run.WantsLoss);
        run.Measured(null);
        source.Cancel();
        for (var batch = 0; batch < 3; batch++)
        {
            Assert.True(run.NextBatch());
            Assert.True(run.WantsLoss);
            run.Measured(1);
        }

        run.Step();
        Assert.True(run.Continues);
    }

    [Fact]
    public void Data_smaller_than_a_batch_is_refused_where_that_would_be_left_out()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Run(5, Options with { BatchSize = 8, DropLast = true }));

        Assert.Equal(
            "DropLast leaves out the last batch of an epoch if it is smaller than BatchSize, 8, and the training data has 5 "
                + "samples: no batch is left. Choose a smaller BatchSize, or set DropLast to false.",
            thrown.Message
        );
    }

    [Fact]
    public void A_last_batch_of_one_that_is_left_out_is_no_batch_of_one()
    {
        using var run = Run(5, Options with { DropLast = true }, smallest: 2);
        Assert.True(run.Continues);
        Assert.Throws<ArgumentException>(() => Run(5, Options, smallest: 2));
    }

    [Fact]
    public void The_average_starts_as_the_weights_of_the_first_step()
    {
        using var run = Run(8, Options);
        run.StartEpoch(default);
        run.NextBatch();
        Assert.Equal(0, run.Kept(0.9));
        run.Measured(1);
        run.Step();
        Assert.Equal(0.9, run.Kept(0.9));
    }

    [Fact]
    public void Reading_ahead_stops_before_the_batch_that_is_left_out()
    {
        var data = new NetDsl.Tests.Data.OwnClasses([0, 1, 2, 0, 1], 3);
        using var run = new TrainingRun(new FakeNetwork(1), data, null, Options with { DropLast = true }, null, default);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            run.StartEpoch(default);
            while (run.NextBatch())
            {
                Assert.Equal(2, run.Read().Count);
                run.Settle();
                run.Measured(1);
                if (run.Step())
                {
                    run.Evaluated(null);
                }
            }
        }

        Assert.Equal(4, run.Finish().Iterations);
    }

    private static TrainingRun Run(int samples, TrainingOptions options, CancellationToken token = default, int smallest = 1) =>
        new(
            new FakeNetwork { TakesAccumulation = true, SmallestBatch = smallest },
            Dataset.FromClasses(new float[2 * samples], new long[samples], 2),
            null,
            options,
            null,
            token
        );

    private static TrainingHistory Drive(
        int samples,
        TrainingOptions options,
        Action<TrainingRun> batch,
        Func<float>? loss = null,
        CancellationToken token = default
    )
    {
        using var run = Run(samples, options, token);
        while (run.Continues)
        {
            run.StartEpoch(default);
            while (run.NextBatch())
            {
                batch(run);
                run.Measured(loss?.Invoke() ?? 1);
                if (run.EndsStep && run.Step())
                {
                    run.Evaluated(null);
                }
            }
        }

        return run.Finish();
    }
}
