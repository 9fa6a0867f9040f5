namespace NetDsl.Tests.Data;

public sealed class BatchReaderTests
{
    private static readonly Dataset Five = Dataset.FromClasses(new float[] { 0, 1, 2, 3, 4 }, new long[] { 0, 1, 2, 3, 4 }, 1);

    private static readonly Dataset Values = Dataset.FromValues(new float[5], new float[] { 0, 1, 2, 3, 4 }, [1], 1);

    [Fact]
    public void Values_are_read_with_the_samples()
    {
        var batch = new BatchReader(Values, 2).Read(0, [4, 2]);
        Assert.Equal([4f, 2f], batch.Targets);
        Assert.Empty(batch.Labels);
    }

    [Fact]
    public void Class_numbers_alone_make_no_targets() => Assert.Empty(new BatchReader(Five, 2).Read(0).Targets);

    [Fact]
    public void Class_numbers_become_one_hot_targets()
    {
        var data = Dataset.FromClasses(new float[3], new long[] { 2, 0, 1 }, 1);
        var reader = new BatchReader(data, 2, 3);
        Assert.Equal([0f, 0, 1, 1, 0, 0], reader.Read(0).Targets);
        Assert.Equal([1f, 0, 0, 0, 1, 0], reader.Read(0, [1, 2, 0]).Targets);
        Assert.Equal([0f, 1, 0], reader.Read(2).Targets);
        Assert.Equal([1L], reader.Read(2).Labels);
    }

    [Fact]
    public void Two_classes_become_0_and_1() =>
        Assert.Equal(
            [1f, 0, 1],
            new BatchReader(Dataset.FromClasses(new float[3], new long[] { 1, 0, 1 }, 1), 3, 1).Read(0).Targets
        );

    [Fact]
    public void Targets_that_cannot_be_made_are_refused()
    {
        Assert.Equal(
            "Data with 5 classes cannot give targets of 4 numbers.",
            Assert.Throws<ArgumentException>(() => new BatchReader(Five, 2, 4)).Message
        );
        Assert.Equal(
            "Data with 5 classes cannot give targets of 1 numbers.",
            Assert.Throws<ArgumentException>(() => new BatchReader(Five, 2, 1)).Message
        );
        Assert.Equal(
            "The data's targets have 1 numbers, not 2.",
            Assert.Throws<ArgumentException>(() => new BatchReader(Values, 2, 2)).Message
        );
    }

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
        // A slice too: it shifts the rows, which must not cost an array a batch. And targets made of class numbers.
        foreach (
            var reader in new BatchReader[]
            {
                new(Five, 2),
                new(Five.Slice(0, 5), 2),
                new(Five, 2, 5),
                new(Values, 2),
                new(Values.Slice(0, 5), 2),
            }
        )
        {
            var (full, partial) = (reader.Read(0), reader.Read(4));
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                Assert.True(ReferenceEquals(full.Features, reader.Read(2).Features));
                Assert.True(ReferenceEquals(partial.Targets, reader.Read(4).Targets));
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
    public void A_batch_size_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new BatchReader(Five, 0));
}
