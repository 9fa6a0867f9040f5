namespace NetDsl.Tests.Data;

public sealed class BatchReaderTests
{
    private static readonly Dataset Five = Dataset.FromClasses(new float[] { 0, 1, 2, 3, 4 }, new long[] { 0, 1, 2, 3, 4 }, 1);

    [Fact]
    public void Batches_follow_the_order_and_the_last_is_partial()
    {
        var reader = new BatchReader(Five, 2);
        long[] order = [4, 2, 0, 1, 3];
        Assert.Equal([4L, 2L], reader.Read(0, order).Labels);
        Assert.Equal([0f, 1f], reader.Read(2, order).Features);
        var last = reader.Read(4, order);
        Assert.Equal(1, last.Count);
        Assert.Equal([3f], last.Features);
    }

    [Fact]
    public void Without_an_order_samples_come_as_they_are()
    {
        var reader = new BatchReader(Five, 3);
        Assert.Equal([0L, 1L, 2L], reader.Read(0).Labels);
        Assert.Equal([3L, 4L], reader.Read(3).Labels);
    }

    [Fact]
    public void Arrays_are_used_again_and_nothing_is_allocated()
    {
        // A slice too: it shifts the rows, which must not cost an array a batch.
        foreach (var data in new[] { Five, Five.Slice(0, 5) })
        {
            var reader = new BatchReader(data, 2);
            var (full, partial) = (reader.Read(0), reader.Read(4));
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                Assert.True(ReferenceEquals(full.Features, reader.Read(2).Features));
                Assert.True(ReferenceEquals(partial.Labels, reader.Read(4).Labels));
            }

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public void A_batch_larger_than_the_set_is_the_set() => Assert.Equal(5, new BatchReader(Five, int.MaxValue).Read(0).Count);

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void A_start_outside_is_refused(int start) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchReader(Five, 2).Read(start));

    [Fact]
    public void A_batch_size_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchReader(Five, 0));
}
