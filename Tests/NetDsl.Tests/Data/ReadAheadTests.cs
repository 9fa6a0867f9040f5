namespace NetDsl.Tests.Data;

public sealed class ReadAheadTests
{
    private static readonly long[] Labels = [0, 1, 2, 0, 1, 2, 0];

    [Fact]
    public void Batches_are_those_of_the_reader_epoch_after_epoch()
    {
        var data = new OwnClasses(Labels, 3);
        using var ahead = new ReadAhead(data, 2, 0, "training data");
        var reader = new BatchReader(data, 2, 0);
        foreach (var order in new long[]?[] { [6, 5, 4, 3, 2, 1, 0], null, [0, 2, 4, 6, 1, 3, 5] })
        {
            for (var start = 0; start < data.Count; start += 2)
            {
                var (expected, batch) = (reader.Read(start, order), ahead.Read(start, order, 0, isLast: false));
                Assert.Equal(expected.Features, batch.Features);
                Assert.Equal(expected.Labels, batch.Labels);
                Assert.Equal(expected.Count, batch.Count);
            }
        }
    }

    [Fact]
    public void The_next_batch_is_read_while_the_first_is_in_use()
    {
        using var second = new ManualResetEventSlim();
        var data = new OwnClasses(
            Labels,
            3,
            rows =>
            {
                if (rows[0] == 2)
                {
                    second.Set();
                }
            }
        );
        using var ahead = new ReadAhead(data, 2, 0, "training data");

        var first = ahead.Read(0, null, 0, isLast: false);

        Assert.True(second.Wait(TimeSpan.FromSeconds(30)));
        Assert.Equal([0f, 1f], first.Features);
    }

    [Fact]
    public void Nothing_is_read_behind_the_last_batch_of_the_run()
    {
        var read = new List<long[]>();
        var data = new OwnClasses(
            Labels,
            3,
            rows =>
            {
                lock (read)
                {
                    read.Add(rows);
                }
            }
        );
        using (var ahead = new ReadAhead(data, 2, 0, "training data"))
        {
            ahead.Read(0, null, 0, isLast: true);
        }

        Assert.Equal([0L, 1L], Assert.Single(read));
    }

    [Fact]
    public void What_reading_throws_is_thrown_when_that_batch_is_wanted()
    {
        var data = new OwnClasses([0, 0, 0, 5], 3);
        using var ahead = new ReadAhead(data, 2, 0, "training data");

        ahead.Read(0, null, 0, isLast: false);

        Assert.Equal(
            "Sample 3 of the training data (counted from 0) has label 5: its classes are 0 to 2. Correct the label, "
                + "or leave the sample out.",
            Assert.Throws<ArgumentException>(() => ahead.Read(2, null, 0, isLast: false)).Message
        );
    }

    [Fact]
    public void A_batch_that_nobody_takes_may_fail_unseen()
    {
        var ahead = new ReadAhead(new OwnClasses([0, 0, 0, 5], 3), 2, 0, "training data");
        ahead.Read(0, null, 0, isLast: false);
        ahead.Dispose();
    }

    [Fact]
    public void Settling_waits_and_keeps_the_batch()
    {
        var read = new List<long[]>();
        var data = new OwnClasses(
            Labels,
            3,
            rows =>
            {
                Thread.Sleep(20);
                lock (read)
                {
                    read.Add(rows);
                }
            }
        );
        using var ahead = new ReadAhead(data, 2, 0, "training data");
        ahead.Read(0, null, 0, isLast: false);

        ahead.Settle();

        Assert.Equal(2, read.Count);
        Assert.Equal([2f, 3f], ahead.Read(2, null, 0, isLast: true).Features);
        Assert.Equal(2, read.Count);
    }

    [Fact]
    public void Disposing_waits_for_the_other_thread()
    {
        using var goOn = new ManualResetEventSlim();
        var isDone = false;
        var ahead = new ReadAhead(
            new OwnClasses(
                Labels,
                3,
                rows =>
                {
                    if (rows[0] == 2)
                    {
                        goOn.Wait();
                        isDone = true;
                    }
                }
            ),
            2,
            0,
            "training data"
        );
        ahead.Read(0, null, 0, isLast: false);
        using var _ = new Timer(_ => goOn.Set(), null, 50, Timeout.Infinite);

        ahead.Dispose();

        Assert.True(isDone);
    }
}
