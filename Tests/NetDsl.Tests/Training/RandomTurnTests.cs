namespace NetDsl.Tests.Training;

public sealed class RandomTurnTests
{
    [Fact]
    public void The_stream_is_put_back_where_that_is_wished()
    {
        var stream = 5;
        using (new RandomTurn<State>(() => new(stream), state => stream = state.Value, putBack: true))
        {
            stream = 9;
        }

        Assert.Equal(5, stream);
        using (new RandomTurn<State>(() => new(stream), state => stream = state.Value, putBack: false))
        {
            stream = 9;
        }

        Assert.Equal(9, stream);
    }

    [Fact]
    public void Turns_are_taken_one_after_another_and_may_be_nested()
    {
        var stream = 0;
        Parallel.For(
            0,
            2000,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i =>
            {
                using var turn = Turn(putBack: true);
                stream = i;
                using (Turn(putBack: true))
                {
                    stream = -1;
                }

                Assert.Equal(i, stream);
            }
        );

        Assert.Equal(0, stream);

        RandomTurn<State> Turn(bool putBack) => new(() => new(stream), state => stream = state.Value, putBack);
    }

    [Fact]
    public async Task A_turn_that_fails_to_begin_or_to_end_holds_nobody_up()
    {
        Assert.Throws<NotSupportedException>(() =>
            new RandomTurn<State>(() => throw new NotSupportedException(), _ => { }, putBack: true)
        );
        var turn = new RandomTurn<State>(() => new(1), _ => throw new NotSupportedException(), putBack: true);
        Assert.Throws<NotSupportedException>(turn.Dispose);

        await Task.Run(() => new RandomTurn<State>(() => new(1), _ => { }, putBack: true).Dispose())
            .WaitAsync(TimeSpan.FromSeconds(30));
    }

    private sealed record State(int Value) : IDisposable
    {
        public void Dispose() { }
    }
}
