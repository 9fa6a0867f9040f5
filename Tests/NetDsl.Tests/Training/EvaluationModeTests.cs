namespace NetDsl.Tests.Training;

public sealed class EvaluationModeTests
{
    private readonly Stage first = new() { Training = true };
    private readonly Stage frozen = new() { Training = false };

    [Fact]
    public void Each_stage_gets_its_own_mode_back()
    {
        using (Create().Enter())
        {
            Assert.False(first.Training || frozen.Training);
        }

        Assert.True(first.Training);
        Assert.False(frozen.Training);
    }

    [Fact]
    public void The_last_who_leaves_restores()
    {
        var mode = Create();
        var one = mode.Enter();
        var two = mode.Enter();

        one.Dispose();
        Assert.False(first.Training);
        var three = mode.Enter();
        two.Dispose();
        Assert.False(first.Training);
        three.Dispose();
        Assert.True(first.Training);
        Assert.Equal([false, true], first.Changes);
    }

    [Fact]
    public void It_can_be_entered_again_in_another_mode()
    {
        var mode = Create();
        mode.Enter().Dispose();
        first.Training = false;

        mode.Enter().Dispose();

        Assert.False(first.Training);
        Assert.Empty(frozen.Changes);
    }

    [Fact]
    public async Task Nobody_inside_sees_training_mode()
    {
        var mode = Create();
        var seen = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 20_000; i++)
                        {
                            using var caller = mode.Enter();
                            if (first.Training)
                            {
                                Interlocked.Increment(ref seen);
                            }
                        }
                    })
                )
        );

        Assert.Equal(0, seen);
        Assert.True(first.Training);
    }

    private EvaluationMode<Stage> Create() => new(stage => stage.Training, (stage, on) => stage.Change(on), first, frozen);

    private sealed class Stage
    {
        private volatile bool training;

        public bool Training
        {
            get => training;
            set => training = value;
        }

        public List<bool> Changes { get; } = [];

        public void Change(bool on)
        {
            training = on;
            Changes.Add(on);
        }
    }
}
