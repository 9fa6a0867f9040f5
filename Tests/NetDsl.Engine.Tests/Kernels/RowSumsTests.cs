using NetDsl.Engine.Kernels;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Sums of rows: every element counts once, and the cascade keeps long sums accurate.</summary>
public sealed class RowSumsTests
{
    [Fact]
    public void Every_element_counts_once()
    {
        for (int length = 0; length < 300; length++)
        {
            // Whole numbers, whose sums floats hold exactly in whatever order.
            float[] x = [.. Enumerable.Range(1, length)];
            Assert.Equal(length * (length + 1) / 2, RowSums.Sum(x));
        }
    }

    [Fact]
    public void Long_sums_stay_accurate()
    {
        float[] x = RandomFloats.Uniform(new System.Random(1), 1_000_003);
        double expected = x.Sum(value => (double)value),
            size = x.Sum(value => Math.Abs((double)value));
        Assert.True(Math.Abs(expected - RowSums.Sum(x)) < 1e-7 * size, $"{RowSums.Sum(x)}, expected {expected}");
    }
}
