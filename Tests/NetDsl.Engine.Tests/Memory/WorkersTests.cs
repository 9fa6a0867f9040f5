using NetDsl.Engine.Memory;
using NetDsl.Engine.Tests.Kernels;

namespace NetDsl.Engine.Tests.Memory;

/// <summary>The worker threads; in one collection with the other tests that set their number.</summary>
[Collection(nameof(Workers))]
public sealed class WorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Every_item_is_visited_once(int threads)
    {
        using var restore = new WorkerCount(threads);
        foreach (long count in new long[] { 0, 1, 2, 5, 16, 17, 100, 1001 })
        {
            foreach (long grain in new long[] { 0, 1, 7, 16, 2000 })
            {
                var visits = new int[count];
                Workers.For(
                    count,
                    grain,
                    (from, to) =>
                    {
                        Assert.True(from < to && (grain == 0 || from % grain == 0));
                        for (long i = from; i < to; i++)
                        {
                            Interlocked.Increment(ref visits[i]);
                        }
                    }
                );
                Assert.All(visits, one => Assert.Equal(1, one));
            }
        }
    }

    [Fact]
    public void One_thread_means_the_caller()
    {
        using var restore = new WorkerCount(1);
        int caller = Environment.CurrentManagedThreadId,
            calls = 0;
        Workers.For(
            1000,
            1,
            (from, to) =>
            {
                Assert.Equal(caller, Environment.CurrentManagedThreadId);
                calls++;
            }
        );
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Two_ranges_run_at_the_same_time()
    {
        using var restore = new WorkerCount(2);
        using var both = new Barrier(2);
        Workers.For(2, 1, (_, _) => Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(30))));
    }

    [Fact]
    public void Exception_of_any_range_reaches_the_caller_and_the_threads_live_on()
    {
        using var restore = new WorkerCount(3);
        for (int i = 0; i < 100; i++)
        {
            int bad = i % 3,
                ended = 0;
            var error = Assert.Throws<InvalidOperationException>(() =>
                Workers.For(
                    3,
                    1,
                    (from, to) =>
                    {
                        Interlocked.Increment(ref ended);
                        if (from <= bad && bad < to)
                        {
                            throw new InvalidOperationException($"range {bad}");
                        }
                    }
                )
            );
            Assert.Equal($"range {bad}", error.Message);
            Assert.Equal(3, ended);
        }
    }

    [Fact]
    public void Call_from_a_body_runs_on_its_own_thread()
    {
        using var restore = new WorkerCount(2);
        Workers.For(
            2,
            1,
            (_, _) =>
            {
                int outer = Environment.CurrentManagedThreadId;
                Workers.For(100, 1, (_, _) => Assert.Equal(outer, Environment.CurrentManagedThreadId));
            }
        );
    }

    [Fact]
    public void Many_callers_at_once_get_their_own_sums()
    {
        using var restore = new WorkerCount(3);
        var callers = Enumerable
            .Range(1, 4)
            .Select(caller => new Thread(() =>
            {
                for (int i = 0; i < 2000; i++)
                {
                    long sum = 0;
                    Workers.For(
                        64,
                        4,
                        (from, to) =>
                        {
                            for (long j = from; j < to; j++)
                            {
                                Interlocked.Add(ref sum, j * caller);
                            }
                        }
                    );
                    if (sum != 2016 * caller)
                    {
                        throw new InvalidOperationException($"Caller {caller} got {sum}."); // Ends the test run: never seen.
                    }
                }
            }))
            .ToList();
        callers.ForEach(thread => thread.Start());
        callers.ForEach(thread => Assert.True(thread.Join(TimeSpan.FromSeconds(60))));
    }

    [Fact]
    public void Sleeping_threads_wake_up()
    {
        using var restore = new WorkerCount(2);
        for (int i = 0; i < 20; i++)
        {
            Thread.Sleep(2);
            using var both = new Barrier(2);
            Workers.For(2, 1, (_, _) => Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(30))));
        }
    }

    [Fact]
    public void Count_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Workers.Count = 0);
}
