using System.Buffers;
using NetDsl.Tests.Data;

namespace NetDsl.Tests.Training;

/// <summary>Which data goes to the device as a whole, and what arrives there.</summary>
public sealed class ResidentDataTests
{
    private static readonly byte[] Pixels = [0, 255, 51, 102, 1, 2];

    private static readonly float[] Numbers = [1, 2, 3, 4, 5, 6];

    private static readonly Dataset Images = new ByteImages(Pixels, new byte[] { 2, 0, 1 }, 1, 2, 3);

    private static readonly Dataset Classes = Dataset.FromClasses(Numbers, new long[] { 2, 0, 1 }, 2);

    private static readonly Dataset Values = Dataset.FromValues(Numbers, new float[] { 7, 8, 9 }, [2], 1);

    [Fact]
    public void Images_stay_bytes_and_nothing_is_copied()
    {
        var resident = ResidentData.Of(Images, 0, 1000)!;
        Assert.True(resident.HasBytes);
        Assert.Same(Pixels, resident.Features);
        Assert.Equal((3, 0, 6), (resident.Count, resident.FeatureOffset, resident.FeatureCount));
        Assert.Equal([2L, 0, 1], Assert.IsType<long[]>(resident.Targets));
    }

    [Fact]
    public void A_slice_is_the_part_and_no_more()
    {
        var resident = ResidentData.Of(Images.Slice(1, 2).Slice(1, 1), 0, 1000)!;
        Assert.Same(Pixels, resident.Features);
        Assert.Equal((1, 4, 2), (resident.Count, resident.FeatureOffset, resident.FeatureCount));
        Assert.Equal([1L], Assert.IsType<long[]>(resident.Targets));
    }

    [Fact]
    public void Parts_of_a_split_are_copied()
    {
        var data = new ByteImages(Enumerable.Range(0, 20).Select(i => (byte)i).ToArray(), new byte[10], 1, 2, 1);
        foreach (var part in new[] { data.Split(0.5, seed: 1).First, data.Split(0.5, seed: 1).Second })
        {
            var batch = new BatchReader(part, 5).Read(0);
            foreach (var same in new[] { part, part.WithInputs(new("a", 1), new("b", 1)) })
            {
                var resident = ResidentData.Of(same, 0, 10 + (5 * sizeof(long)))!;
                Assert.Equal(batch.Features, Assert.IsType<byte[]>(resident.Features).Select(pixel => pixel / 255f));
                Assert.Equal((5, 0, 10), (resident.Count, resident.FeatureOffset, resident.FeatureCount));
                Assert.Null(ResidentData.Of(same, 0, 9 + (5 * sizeof(long))));
            }
        }

        var floats = ResidentData.Of(Values.Split(0.6, seed: 1).First, 1, 1000)!;
        var read = new BatchReader(Values.Split(0.6, seed: 1).First, 2).Read(0);
        Assert.Equal(read.Features, Assert.IsType<float[]>(floats.Features));
        Assert.Equal(read.Targets, Assert.IsType<float[]>(floats.Targets));
        Assert.Null(ResidentData.Of(new OwnClasses([0, 0, 0], 1).Split(0.5, seed: 1).First, 0, 1000));
    }

    [Fact]
    public void A_part_of_an_array_is_found_in_it()
    {
        var resident = ResidentData.Of(Dataset.FromClasses(Numbers.AsMemory(2, 4), new long[] { 0, 1 }, 2).Slice(1, 1), 0, 1000)!;
        Assert.False(resident.HasBytes);
        Assert.Same(Numbers, resident.Features);
        Assert.Equal((1, 4, 2), (resident.Count, resident.FeatureOffset, resident.FeatureCount));
    }

    [Fact]
    public void Memory_that_is_no_arrays_is_copied()
    {
        using var owner = new Unmanaged([9, 8, 7, 6]);
        var resident = ResidentData.Of(Dataset.FromClasses(owner.Memory[1..], new long[] { 0, 1, 2 }, 1), 0, 1000)!;
        Assert.Equal([8f, 7, 6], Assert.IsType<float[]>(resident.Features));
        Assert.Equal((0, 3), (resident.FeatureOffset, resident.FeatureCount));
    }

    [Theory]
    [InlineData(3, new float[] { 0, 0, 1, 1, 0, 0, 0, 1, 0 })]
    [InlineData(4, new float[] { 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0 })]
    public void Class_numbers_become_values_where_the_loss_wants_them(int targetCount, float[] expected) =>
        Assert.Equal(expected, Assert.IsType<float[]>(ResidentData.Of(Classes, targetCount, 1000)!.Targets));

    [Fact]
    public void Values_arrive_as_they_are() =>
        Assert.Equal([7f, 8, 9], Assert.IsType<float[]>(ResidentData.Of(Values, 1, 1000)!.Targets));

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
    [InlineData(1000, true)]
    [InlineData(0, false)]
    public void A_run_goes_by_the_limit_of_its_options(long limit, bool expected)
    {
        var options = new TrainingOptions
        {
            Iterations = 1,
            BatchSize = 2,
            LearningRate = 1,
            ResidentLimit = limit,
        };
        using var run = new TrainingRun(new FakeNetwork(), Classes, null, options, null, default);
        Assert.Equal(expected, run.Resident is not null);
    }

    [Fact]
    public void A_negative_limit_is_refused() =>
        Assert.Equal(
            "ResidentLimit is -1: it must be a number of bytes, 0 for reading batch by batch.",
            Assert
                .Throws<ArgumentException>(() =>
                    new TrainingOptions
                    {
                        Iterations = 1,
                        BatchSize = 2,
                        LearningRate = 1,
                        ResidentLimit = -1,
                    }.Validate()
                )
                .Message
        );

    /// <summary>Memory that no array is behind, as far as its reader can tell.</summary>
    private sealed class Unmanaged(float[] numbers) : MemoryManager<float>
    {
        public override Span<float> GetSpan() => numbers;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin() => throw new NotSupportedException();

        protected override void Dispose(bool disposing) { }
    }
}
