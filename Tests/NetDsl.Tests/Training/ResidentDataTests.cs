using System.Runtime.InteropServices;
using NetDsl.Tests.Data;

namespace NetDsl.Tests.Training;

/// <summary>Which data goes to the device as a whole, and what arrives there.</summary>
public sealed class ResidentDataTests
{
    private static readonly Dataset Images = new ByteImages(new byte[] { 0, 255, 51, 102, 1, 2 }, new byte[] { 2, 0, 1 }, 1, 2, 3);

    private static readonly Dataset Classes = Dataset.FromClasses(new float[] { 1, 2, 3, 4, 5, 6 }, new long[] { 2, 0, 1 }, 2);

    private static readonly Dataset Values = Dataset.FromValues(new float[] { 1, 2, 3, 4, 5, 6 }, new float[] { 7, 8, 9 }, [2], 1);

    [Fact]
    public void Images_stay_bytes()
    {
        var resident = ResidentData.Of(Images, 0, 1000)!;
        var (features, labels) = (new byte[6], new long[3]);

        resident.CopyTo(features, Bytes(labels));

        Assert.True(resident.HasBytes);
        Assert.Equal([0, 255, 51, 102, 1, 2], features);
        Assert.Equal([2L, 0, 1], labels);
    }

    [Fact]
    public void A_slice_is_the_part_and_no_more()
    {
        var resident = ResidentData.Of(Images.Slice(1, 2).Slice(1, 1), 0, 1000)!;
        var (features, labels) = (new byte[2], new long[1]);

        resident.CopyTo(features, Bytes(labels));

        Assert.Equal(1, resident.Count);
        Assert.Equal([1, 2], features);
        Assert.Equal([1L], labels);
    }

    [Theory]
    [InlineData(3, new float[] { 0, 0, 1, 1, 0, 0, 0, 1, 0 })]
    [InlineData(4, new float[] { 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0 })]
    public void Class_numbers_become_values_where_the_loss_wants_them(int targetCount, float[] expected)
    {
        var resident = ResidentData.Of(Classes, targetCount, 1000)!;
        var (features, targets) = (new float[6], new float[expected.Length]);

        resident.CopyTo(Bytes(features), Bytes(targets));

        Assert.False(resident.HasBytes);
        Assert.Equal([1f, 2, 3, 4, 5, 6], features);
        Assert.Equal(expected, targets);
    }

    [Fact]
    public void Values_arrive_as_they_are()
    {
        var (features, targets) = (new float[6], new float[3]);
        ResidentData.Of(Values, 1, 1000)!.CopyTo(Bytes(features), Bytes(targets));
        Assert.Equal([7f, 8, 9], targets);
    }

    [Fact]
    public void More_samples_than_are_copied_at_a_time_arrive_in_order()
    {
        var labels = Enumerable.Range(0, 5000).Select(i => (long)(i % 7)).ToArray();
        var copied = new long[5000];
        ResidentData.Of(Dataset.FromClasses(new float[5000], labels, 1), 0, 1 << 20)!
            .CopyTo(new byte[5000 * sizeof(float)], Bytes(copied));
        Assert.Equal(labels, copied);
    }

    [Fact]
    public void The_limit_counts_samples_and_targets()
    {
        Assert.NotNull(ResidentData.Of(Images, 0, 6 + (3 * sizeof(long))));
        Assert.Null(ResidentData.Of(Images, 0, 6 + (3 * sizeof(long)) - 1));
        Assert.Null(ResidentData.Of(Images, 3, 6 + (9 * sizeof(float)) - 1));
    }

    [Fact]
    public void Data_of_ones_own_class_is_read()
    {
        Assert.Null(ResidentData.Of(new OwnClasses([0, 1, 2], 3), 0, 1000));
        Assert.Null(ResidentData.Of(new OwnClasses([0, 1, 2], 3).Take(2), 0, 1000));
    }

    [Theory]
    [InlineData(7, 2, 1000, true)]
    [InlineData(3, 1, 1000, true)]
    [InlineData(2, 1, 1000, false)] // two of three samples: the other one would be copied for nothing
    [InlineData(7, 2, 0, false)]
    public void A_run_takes_it_where_it_reads_as_many_samples_as_there_are(int iterations, int batchSize, long limit, bool expected)
    {
        var options = new TrainingOptions { Iterations = iterations, BatchSize = batchSize, LearningRate = 1, ResidentLimit = limit };
        using var run = new TrainingRun(new FakeNetwork(), Classes, null, options, null, default);
        Assert.Equal(expected, run.Resident is not null);
    }

    private static Span<byte> Bytes<T>(T[] numbers) where T : struct => MemoryMarshal.AsBytes(numbers.AsSpan());
}
