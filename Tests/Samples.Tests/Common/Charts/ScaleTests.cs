using NetDsl.Samples.Charts;

namespace Samples.Tests.Common.Charts;

public sealed class ScaleTests
{
    [Fact]
    public void It_spans_what_can_be_shown()
    {
        Assert.Equal(new Scale(-2, 5), Scale.Of([3, -2, double.NaN, 5, double.PositiveInfinity]));
        Assert.Equal(new Scale(0.5, 5, true), Scale.Of([0, -2, 0.5, 5], isLogarithmic: true));
    }

    [Fact]
    public void Equal_values_stand_in_the_middle()
    {
        Assert.Equal(0.5, Scale.Of([3, 3]).At(3));
        Assert.Equal(0.5, Scale.Of([0]).At(0));
        Assert.Equal(0.5, Scale.Of([-3]).At(-3));
        Assert.Equal(0.5, Scale.Of([Math.Log(2), Math.BitIncrement(Math.Log(2))], isLogarithmic: true).At(Math.Log(2)), 12);
        Assert.Equal(0.5, Scale.Of([7], isLogarithmic: true).At(7), 12);
    }

    [Fact]
    public void Nothing_to_show_is_an_error()
    {
        Assert.StartsWith(
            "An axis needs a finite value to show.",
            Assert.Throws<ArgumentException>(() => Scale.Of([double.NaN])).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "A logarithmic axis needs a finite value above 0 to show.",
            Assert.Throws<ArgumentException>(() => Scale.Of([0, -1], isLogarithmic: true)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Room_is_added_up_to_the_next_ticks()
    {
        Assert.Equal(new Scale(-1, 1), new Scale(-0.93, 0.97).ToTicks(5));
        Assert.Equal(new Scale(0, 3000), new Scale(0, 3000).ToTicks(6));
        Assert.Equal(new Scale(0.001, 1, true), new Scale(0.0015, 0.7, true).ToTicks(6));
    }

    [Fact]
    public void Equal_ratios_are_equal_distances_on_a_logarithmic_scale()
    {
        var scale = new Scale(0.01, 100, true);
        Assert.Equal([0, 0.25, 0.5, 0.75, 1], new[] { 0.01, 0.1, 1, 10, 100 }.Select(value => Math.Round(scale.At(value), 12)));
    }
}
