using NetDsl.Samples.Charts;

namespace Samples.Tests.Common.Charts;

public sealed class TicksTests
{
    [Theory]
    [InlineData(0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(0, 0.3, 3, "0.0 0.1 0.2 0.3")]
    [InlineData(-8, 7.5, 8, "−8 −6 −4 −2 0 2 4 6")]
    [InlineData(0, 3000, 6, "0 500 1,000 1,500 2,000 2,500 3,000")]
    [InlineData(500, 3000, 5, "500 1,000 1,500 2,000 2,500 3,000")]
    [InlineData(2.18, 2.41, 5, "2.20 2.25 2.30 2.35 2.40")]
    [InlineData(-0.1, 0.1, 4, "−0.10 −0.05 0.00 0.05 0.10")]
    [InlineData(0, 1e9, 2, "0 5e8 1e9")]
    [InlineData(0, 2e-7, 2, "0 1e-7 2e-7")]
    [InlineData(0.6931470, 0.6931474, 4, "0.6931470 0.6931471 0.6931472 0.6931473 0.6931474")]
    public void Linear_ticks_are_at_round_numbers(double low, double high, int steps, string labels) =>
        Assert.Equal(labels.Replace("e-7", "e−7", StringComparison.Ordinal), Labels(Ticks.Linear(low, high, steps)));

    [Theory]
    [InlineData(1e-4, 1, 8, "0.0001 0.001 0.01 0.1 1")]
    [InlineData(1e-4, 1e4, 4, "0.0001 0.01 1 100 10,000")]
    [InlineData(2, 30, 8, "2 5 10 20")]
    [InlineData(0.05, 0.5, 8, "0.05 0.1 0.2 0.5")]
    [InlineData(0.6931, 0.6934, 4, "0.6931 0.6932 0.6933 0.6934")]
    [InlineData(0.4, 0.6, 4, "0.40 0.45 0.50 0.55 0.60")]
    public void Logarithmic_ticks_are_powers_of_ten(double low, double high, int steps, string labels) =>
        Assert.Equal(labels, Labels(Ticks.Logarithmic(low, high, steps)));

    [Fact]
    public void A_tick_is_the_double_that_its_label_means()
    {
        foreach (var tick in Ticks.Linear(-1, 1, 20))
        {
            Assert.Equal(
                double.Parse(tick.Label.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture),
                tick.Value
            );
        }
    }

    [Fact]
    public void There_are_never_more_steps_than_asked_for_nor_less_than_two_fifths_of_them()
    {
        for (var range = 0.001; range < 1e6; range *= 1.37)
        {
            var (digit, exponent) = Ticks.Step(range, 10);
            Assert.InRange(range / (digit * Math.Pow(10, exponent)), 4 - 1e-6, 10 + 1e-6);
        }
    }

    private static string Labels(IReadOnlyList<Tick> ticks) => string.Join(' ', ticks.Select(tick => tick.Label));
}
