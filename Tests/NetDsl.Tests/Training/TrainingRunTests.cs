using NetDsl.Tests.Data;

namespace NetDsl.Tests.Training;

public sealed class TrainingRunTests
{
    private static readonly Dataset Data = Dataset.FromClasses(new float[10], new long[] { 0, 1, 2, 0, 1 }, 2);

    private static readonly TrainingOptions Options = new()
    {
        BatchSize = 2,
        Iterations = 7,
        EvaluateEvery = 3,
        LearningRate = 1,
    };

    [Fact]
    public void Evaluations_are_due_at_the_interval_and_at_the_end()
    {
        var history = Drive(Options);
        Assert.Equal([3, 6, 7], history.Records.Select(record => record.Iteration));
        Assert.Equal([1 / 3f, 1 / 6f, 1 / 7f], history.Records.Select(record => record.Loss));
        Assert.Equal((7, 1 / 7f, false), (history.Iterations, history.LastLoss, history.Cancelled));
        Assert.Equal(0.5, history.Final!.Accuracy);
    }

    [Fact]
    public void An_interval_that_divides_the_run_gives_no_second_evaluation_at_the_end() =>
        Assert.Equal([3, 6], Drive(Options with { Iterations = 6 }).Records.Select(record => record.Iteration));

    [Fact]
    public void A_run_shorter_than_the_interval_still_ends_with_an_evaluation() =>
        Assert.Equal([2], Drive(Options with { Iterations = 2 }).Records.Select(record => record.Iteration));

    [Fact]
    public void Without_an_interval_evaluations_are_due_at_the_end_of_each_epoch() =>
        Assert.Equal(
            [3, 6],
            Drive(Options with { Iterations = null, Epochs = 2, EvaluateEvery = null }).Records.Select(record => record.Iteration)
        );

    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(5, 4, 2)]
    [InlineData(5, 1, 1)]
    [InlineData(1, 32, 1)]
    public void A_batch_of_one_where_two_are_needed(int samples, int size, int iterations)
    {
        var data = Dataset.FromClasses(new float[2 * samples], new long[samples], 2);
        var options = Options with { BatchSize = size, Iterations = iterations };
        using (new TrainingRun(new FakeNetwork(), data, null, options, null, default)) { }

        Assert.Equal(
            $"Fake normalises over the batch, and one sample has no variance. The number of samples, {samples}, "
                + $"and the BatchSize, {size}, make a batch of one: choose another BatchSize, of 2 at least, "
                + "leave the last batch out (DropLast), or write [LayerNorm] in place of [BatchNorm].",
            Assert
                .Throws<ArgumentException>(() =>
                    new TrainingRun(new FakeNetwork { SmallestBatch = 2 }, data, null, options, null, default)
                )
                .Message
        );
    }

    [Theory]
    [InlineData(5, 2, 2)]
    [InlineData(5, 3, 100)]
    [InlineData(5, 5, 100)]
    [InlineData(5, 32, 100)]
    [InlineData(2, 32, 100)]
    public void Batches_of_two_and_more(int samples, int size, int iterations)
    {
        var data = Dataset.FromClasses(new float[2 * samples], new long[samples], 2);
        using var run = new TrainingRun(
            new FakeNetwork { SmallestBatch = 2 },
            data,
            null,
            Options with
            {
                BatchSize = size,
                Iterations = iterations,
            },
            null,
            default
        );
        Assert.True(run.Continues);
    }

    [Fact]
    public void A_run_that_is_refused_does_not_keep_the_network()
    {
        var network = new FakeNetwork(inputs: 100_000);
        var data = new OwnData { Samples = () => 100_000, Shape = [100_000] };
        Assert.Equal(
            "A batch of 100000 samples of the training data, 100000 numbers each, is larger than an array can be: "
                + "lower the batch size.",
            Assert
                .Throws<ArgumentException>(() =>
                    new TrainingRun(network, data, null, Options with { BatchSize = 100_000 }, null, default)
                )
                .Message
        );
        using var run = new TrainingRun(network, data, null, Options, null, default);
        Assert.True(run.Continues);
    }

    [Fact]
    public void The_observer_sees_everything_in_order()
    {
        var observer = new RecordingObserver();
        var history = Drive(Options with { Iterations = 2, EvaluateEvery = 1 }, observer);
        Assert.Equal(
            [
                new TrainingStart("Fake", Options with { Iterations = 2, EvaluateEvery = 1 }, 5, 5, 2)
                {
                    Card = ((INetwork)new FakeNetwork()).Card,
                },
                new TrainingStep(1, 1f) { LearningRate = 1 },
                history.Records[0],
                new TrainingStep(2, 0.5f) { LearningRate = 1 },
                history.Records[1],
                history,
            ],
            observer.Events
        );
    }

    [Fact]
    public void The_observer_learns_of_a_run_that_fails_and_not_of_one_that_ended()
    {
        var observer = new RecordingObserver();
        Drive(Options, observer);
        Assert.DoesNotContain("failed", observer.Events);

        using var network = new FakeNetwork();
        using (var run = new TrainingRun(network, Data, null, Options, observer, default))
        {
            run.StartEpoch(default);
        }

        Assert.Equal("failed", observer.Events[^1]);
    }

    [Fact]
    public void A_cancelled_run_stops_after_the_current_step()
    {
        using var source = new CancellationTokenSource();
        var observer = new RecordingObserver(step =>
        {
            if (step.Iteration == 4)
            {
                source.Cancel();
            }
        });
        var history = Drive(Options, observer, source.Token);
        Assert.Equal((4, true), (history.Iterations, history.Cancelled));
        Assert.Equal([3], history.Records.Select(record => record.Iteration));
        Assert.Same(history, observer.Events[^1]);
    }

    [Fact]
    public void A_run_cancelled_at_its_last_step_is_a_whole_run()
    {
        using var source = new CancellationTokenSource();
        var history = Drive(
            Options,
            new RecordingObserver(step =>
            {
                if (step.Iteration == 7)
                {
                    source.Cancel();
                }
            }),
            source.Token
        );
        Assert.Equal((7, false), (history.Iterations, history.Cancelled));
        Assert.Equal(7, history.Final!.Iteration);
    }

    [Fact]
    public void A_run_cancelled_before_it_begins_does_nothing()
    {
        var history = Drive(Options, null, new CancellationToken(canceled: true));
        Assert.Equal((0, true), (history.Iterations, history.Cancelled));
        Assert.Null(history.LastLoss);
        Assert.Null(history.Final);
    }

    [Fact]
    public void The_loss_is_wanted_for_evaluations_and_the_end_alone()
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options, null, default);
        var wanted = new List<int>();
        for (var step = 1; run.Continues; step++)
        {
            if (run.WantsLoss)
            {
                wanted.Add(step);
            }

            run.Measured(run.WantsLoss ? step : null);
            if (run.Step())
            {
                run.Evaluated(null);
            }
        }

        Assert.Equal([3, 6, 7], wanted);
        Assert.Equal([3f, 6f, 7f], run.Finish().Records.Select(record => record.Loss));
    }

    [Fact]
    public void An_observer_wants_every_loss()
    {
        var observer = new RecordingObserver();
        Drive(Options, observer);
        Assert.Equal(
            Enumerable.Range(1, 7).Select(step => new TrainingStep(step, 1f / step) { LearningRate = 1 }),
            observer.Events.OfType<TrainingStep>()
        );
    }

    [Fact]
    public void A_run_cancelled_between_steps_ends_with_the_loss_of_its_last_batch()
    {
        using var source = new CancellationTokenSource();
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options, null, source.Token);
        Assert.False(run.WantsLoss);
        run.Measured(null);
        Assert.False(run.Step());
        source.Cancel();

        // The loss of step 1 is gone, so step 2 is done and its loss fetched.
        Assert.True(run.Continues);
        Assert.True(run.WantsLoss);
        run.Measured(0.25f);
        Assert.False(run.Step());
        Assert.False(run.Continues);
        var history = run.Finish();
        Assert.Equal((2, 0.25f, true), (history.Iterations, history.LastLoss, history.Cancelled));
    }

    [Fact]
    public void Data_of_ones_own_class_is_read_in_the_order_of_the_epoch()
    {
        using var run = new TrainingRun(
            new FakeNetwork(1),
            new OwnClasses([0, 1, 2, 0, 1], 3),
            null,
            Options with
            {
                Iterations = 6,
            },
            null,
            default
        );
        var seen = new List<float[]>();
        foreach (var order in new long[][] { [4, 3, 2, 1, 0], [] })
        {
            run.StartEpoch(System.Runtime.InteropServices.MemoryMarshal.AsBytes<long>(order));
            while (run.NextBatch())
            {
                seen.Add([.. run.Read().Features]);
                run.Measured(null);
                run.Step();
            }
        }

        Assert.Equal(
            [
                [4f, 3],
                [2, 1],
                [0],
                [0, 1],
                [2, 3],
                [4],
            ],
            seen
        );
        Assert.False(run.Continues);
    }

    [Fact]
    public void Evaluations_and_observers_are_not_timed()
    {
        var slow = new RecordingObserver(_ => Thread.Sleep(20));
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, Options with { EvaluateEvery = 1 }, slow, default);
        while (run.Continues)
        {
            Thread.Sleep(5);
            run.Measured(1);
            if (run.Step())
            {
                Thread.Sleep(20);
                run.Evaluated(null);
            }
        }

        // 7 steps of 5 ms, and 280 ms that are not counted. The upper bound leaves room for a busy machine.
        Assert.InRange(run.Finish().TrainingTime.TotalMilliseconds, 35, 200);
    }

    [Fact]
    public void Without_test_data_there_is_no_accuracy()
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, null, Options with { Iterations = 1 }, null, default);
        run.Measured(1);
        Assert.True(run.Step());
        run.Evaluated(null);
        Assert.Null(run.Finish().Final!.Accuracy);
    }

    [Fact]
    public void Data_of_another_size_is_refused() =>
        Assert.Equal(
            "Fake takes samples of [4], 4 numbers; the training data has samples of [2], 2 numbers.",
            Assert
                .Throws<ArgumentException>(() => new TrainingRun(new FakeNetwork(4), Data, null, Options, null, default))
                .Message
        );

    [Fact]
    public void More_classes_than_outputs_are_refused()
    {
        var two = Dataset.FromClasses(new float[4], new long[] { 0, 1 }, 2);
        Assert.Equal(
            "Fake has 2 outputs; the test data has 3 classes. Make the last layer 3 wide.",
            Assert
                .Throws<ArgumentException>(() => new TrainingRun(new FakeNetwork(2, 2), two, Data, Options, null, default))
                .Message
        );
    }

    [Fact]
    public void Settings_are_checked_first() =>
        Assert.Throws<ArgumentException>(() =>
            new TrainingRun(new FakeNetwork(), Data, null, Options with { BatchSize = 0 }, null, default)
        );

    /// <summary>Runs the loop as generated code does.</summary>
    private static TrainingHistory Drive(
        TrainingOptions options,
        ITrainingObserver? observer = null,
        CancellationToken cancellationToken = default
    )
    {
        using var run = new TrainingRun(new FakeNetwork(), Data, Data, options, observer, cancellationToken);
        var iteration = 0;
        while (run.Continues)
        {
            run.StartEpoch(default);
            while (run.NextBatch())
            {
                Assert.Equal(
                    run.Count,
                    run.Resident is null ? run.Read().Count : Math.Min(options.BatchSize, Data.Count - run.Start)
                );
                iteration++;
                run.Measured(run.WantsLoss ? 1f / iteration : null);
                if (run.Step())
                {
                    run.Evaluated(new Evaluation(5, 1, MetricKind.Accuracy, 0.5));
                }
            }
        }

        return run.Finish();
    }
}
