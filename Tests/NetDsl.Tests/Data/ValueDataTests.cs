namespace NetDsl.Tests.Data;

/// <summary>Data whose targets are values.</summary>
public sealed class ValueDataTests
{
    private static readonly Dataset Three = Dataset.FromValues(
        new float[] { 1, 2, 3 },
        new float[] { 10, 11, 20, 21, 30, 31 },
        [1],
        2
    );

    [Fact]
    public void Floats_and_targets_make_a_data_set()
    {
        Assert.Equal((3, 0, 1, 2), (Three.Count, Three.Classes, Three.FeatureCount, Three.TargetCount));
        Assert.Equal([2], Three.TargetShape);
        Assert.Equal([30f, 31f, 10f, 11f], Targets(Three, 2, 0));
    }

    [Fact]
    public void The_target_count_is_the_product_of_the_shape() =>
        Assert.Equal(6, Dataset.FromValues(new float[2], new float[12], [1], 2, 3).TargetCount);

    [Fact]
    public void A_slice_has_its_own_targets()
    {
        var slice = Three.Slice(1, 2);
        Assert.Equal((2, 0, 2), (slice.Count, slice.Classes, slice.TargetCount));
        Assert.Equal([30f, 31f, 20f, 21f], Targets(slice, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Targets(slice, 2));
    }

    [Fact]
    public void Data_has_one_kind_of_targets()
    {
        var classes = Dataset.FromClasses(new float[1], new long[] { 1 }, 1);
        Assert.Equal(0, classes.TargetCount);
        Assert.Empty(classes.TargetShape);
        Assert.Contains(
            "class numbers",
            Assert.Throws<NotSupportedException>(() => classes.CopyTargets([0], new float[1])).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "values",
            Assert.Throws<NotSupportedException>(() => Three.CopyLabels([0], new long[1])).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(4, 4, "4 numbers are not samples of [3]: a positive multiple of 3 is needed.")]
    [InlineData(0, 0, "0 numbers are not samples of [3]: a positive multiple of 3 is needed.")]
    [InlineData(6, 3, "2 samples with targets of [2] need 4 numbers as targets, but there are 3.")]
    public void Lengths_that_disagree_are_refused(int features, int targets, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<ArgumentException>(() => Dataset.FromValues(new float[features], new float[targets], [3], 2)).Message
        );

    [Fact]
    public void A_target_without_a_size_is_refused()
    {
        Assert.Equal(
            "The target shape is []: it needs at least one size, each at least 1.",
            Assert.Throws<ArgumentException>(() => Dataset.FromValues(new float[1], new float[1], [1])).Message
        );
        Assert.Equal(
            "The target shape is [1, 0]: it needs at least one size, each at least 1.",
            Assert.Throws<ArgumentException>(() => Dataset.FromValues(new float[1], new float[1], [1], 1, 0)).Message
        );
    }

    private static float[] Targets(Dataset data, params long[] rows)
    {
        var targets = new float[rows.Length * data.TargetCount];
        data.CopyTargets(rows, targets);
        return targets;
    }
}
