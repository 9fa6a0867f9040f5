namespace NetDsl.Tests.Data;

public sealed class DatasetTests
{
    private static readonly Dataset Four = Dataset.FromClasses(
        new float[] { 0, 1, 10, 11, 20, 21, 30, 31 },
        new long[] { 0, 2, 1, 0 },
        2
    );

    [Fact]
    public void Floats_and_labels_make_a_data_set()
    {
        Assert.Equal((4, 3, 2), (Four.Count, Four.Classes, Four.FeatureCount));
        AssertRows([30f, 31f, 0f, 1f], [0L, 0L], Four, 3, 0);
    }

    [Fact]
    public void The_feature_count_is_the_product_of_the_shape() =>
        Assert.Equal(6, Dataset.FromClasses(new float[12], new long[2], 1, 2, 3).FeatureCount);

    [Fact]
    public void A_slice_is_a_data_set_over_the_same_samples()
    {
        var slice = Four.Slice(1, 2);
        Assert.Equal((2, 3, 2), (slice.Count, slice.Classes, slice.FeatureCount));
        AssertRows([20f, 21f, 10f, 11f], [1L, 2L], slice, 1, 0);
        AssertRows([20f, 21f], [1L], slice.Slice(1, 1), 0);
    }

    [Fact]
    public void A_slice_does_not_show_its_neighbours()
    {
        var slice = Four.Slice(1, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => Rows(slice, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rows(slice, -1));
    }

    [Fact]
    public void Take_gives_the_first_samples()
    {
        AssertRows([0f, 1f, 10f, 11f], [0L, 2L], Four.Take(2), 0, 1);
        Assert.Equal(4, Four.Take(4).Count);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(4, 1)]
    [InlineData(2, int.MaxValue)]
    public void A_slice_that_reaches_outside_is_refused(int start, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Four.Slice(start, count));

    [Fact]
    public void Lengths_that_disagree_are_refused() =>
        Assert.Equal(
            "2 labels and samples of [3] need 6 numbers (and at least one sample); there are 5.",
            Assert.Throws<ArgumentException>(() => Dataset.FromClasses(new float[5], new long[2], 3)).Message
        );

    [Fact]
    public void A_negative_label_is_refused() =>
        Assert.Equal(
            "Sample 0 (counted from 0) has label -1: classes are numbered from 0, below 2147483647. Correct the label, "
                + "or leave the sample out.",
            Assert.Throws<ArgumentException>(() => Dataset.FromClasses(new float[1], new long[] { -1 }, 1)).Message
        );

    [Fact]
    public void A_size_below_one_is_refused() =>
        Assert.Equal(
            "The feature shape is [2, 0]: it needs at least one size, each at least 1.",
            Assert.Throws<ArgumentException>(() => Dataset.FromClasses(new float[1], new long[1], 2, 0)).Message
        );

    [Fact]
    public void Shapes_that_no_array_holds_are_refused()
    {
        Assert.Equal(
            "The feature shape is [65536, 65536, 65536, 65536, 65536]: that is more numbers than an array can hold.",
            Assert
                .Throws<ArgumentException>(() =>
                    Dataset.FromClasses(new float[1], new long[1], 65536, 65536, 65536, 65536, 65536)
                )
                .Message
        );
        Assert.Equal(
            "1 images of 65536×65536 need 4294967296 pixels (and at least one image); there are 1.",
            Assert.Throws<ArgumentException>(() => new ByteImages(new byte[1], new byte[1], 65536, 65536, 1)).Message
        );
    }

    private static void AssertRows(float[] features, long[] labels, Dataset data, params long[] rows)
    {
        var actual = Rows(data, rows);
        Assert.Equal(features, actual.Features);
        Assert.Equal(labels, actual.Labels);
    }

    private static (float[] Features, long[] Labels) Rows(Dataset data, params long[] rows)
    {
        var (features, labels) = (new float[rows.Length * data.FeatureCount], new long[rows.Length]);
        data.CopyFeatures(rows, features);
        data.CopyLabels(rows, labels);
        return (features, labels);
    }
}
