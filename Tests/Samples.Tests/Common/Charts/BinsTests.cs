using NetDsl.Samples.Charts;

namespace Samples.Tests.Common.Charts;

public sealed class BinsTests
{
    [Fact]
    public void Borders_belong_to_the_right_and_the_last_to_the_last()
    {
        var bins = Bins.Of([-1, -0.75f, -0.5f, 0, 0.25f, 0.5f, 1], -1, 1, 4);
        Assert.Equal([2, 1, 2, 2], bins.Counts);
        Assert.Equal(0, bins.Outside);
    }

    [Fact]
    public void What_lies_outside_is_counted_apart()
    {
        var bins = Bins.Of([-2, 0, 3, float.NaN, float.NegativeInfinity], -1, 1, 2);
        Assert.Equal([0, 1], bins.Counts);
        Assert.Equal(4, bins.Outside);
    }

    [Fact]
    public void An_empty_interval_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Bins.Of([1], 0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bins.Of([1], 1, 1, 3));
    }
}
