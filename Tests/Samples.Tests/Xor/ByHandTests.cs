using XorSample;
using XorSample.ByHand;

namespace Samples.Tests.Xor;

/// <summary>The network by hand: its gradients against differences of its own cost, and against autograd.</summary>
[Collection(TorchCollection.Name)]
public sealed class ByHandTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_chain_rule_gives_the_slopes_of_the_cost(int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, 9).Select(_ => (float)((4 * random.NextDouble()) - 2)).ToArray();
        var gradient = HandWrittenNetwork.Step(Weights.Of(values)).Gradient.Values;
        for (var i = 0; i < values.Length; i++)
        {
            const float Step = 1f / 1024; // a power of two: adding it changes the weight by just that much
            var (above, below) = (values.ToArray(), values.ToArray());
            above[i] += Step;
            below[i] -= Step;
            var slope = (Cost(above) - Cost(below)) / ((double)above[i] - below[i]);
            Assert.InRange(gradient[i], slope - 1e-6, slope + 1e-6);
        }

        static double Cost(float[] values) => HandWrittenNetwork.Step(Weights.Of(values)).Cost;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(77)]
    public void The_chain_rule_agrees_with_autograd(long seed)
    {
        using var network = new SmallXor(seed: seed);
        var comparison = GradientComparison.Of(network);
        Assert.True(comparison.Agree, $"{comparison.Difference}");
        Assert.InRange(comparison.Difference, 0, 1e-7);
        Assert.Equal(Weights.Names, comparison.Rows.Select(row => row.Name));
        Assert.All(comparison.Rows, row => Assert.NotEqual(0, row.Engine));
    }

    [Fact]
    public void The_comparison_changes_nothing_and_can_be_repeated()
    {
        using var network = new SmallXor(seed: 1);
        var before = network.Predict(XorData.Features);
        var first = GradientComparison.Of(network);
        Assert.Equal(first.Rows, GradientComparison.Of(network).Rows);
        Assert.Equal(before, network.Predict(XorData.Features));
    }

    [Theory]
    [InlineData(2e-6)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_gradient_that_is_off_is_found(double off)
    {
        Assert.False(new GradientComparison(default, (0.5, 0.5), [new("w11", 0, 1, 1), new("w12", 0, 1, 1 + off)]).Agree);
        Assert.False(new GradientComparison(default, (0.5, 0.5 + off), [new("w11", 0, 1, 1)]).Agree);
        Assert.True(new GradientComparison(default, (0.5, 0.5), [new("w11", 0, 1, 1 + 1e-7)]).Agree);
    }

    [Fact]
    public void From_zeros_it_never_leaves_ln_2()
    {
        var run = HandTraining.Run(default, 0.03, 10001, 100);
        Assert.All(run.Costs, cost => Assert.Equal(Math.Log(2), cost.Cost, 12));
        Assert.Equal(default, run.Weights);
        Assert.Equal([0.5, 0.5, 0.5, 0.5], run.Predictions);
        Assert.Equal(Enumerable.Range(1, 100).Select(step => 100 * step).Append(10001), run.Costs.Select(cost => cost.Step));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    public void From_the_same_weights_it_gets_where_the_engine_gets(long seed)
    {
        using var network = new SmallXor(seed: seed);
        var run = HandTraining.Run(GradientComparison.Of(network).Weights, learningRate: 1, steps: 10001, every: 1000);
        var golden = XorJson.Goldens.Single(golden => (golden.Id, golden.Seed) == ("Small", seed));
        Assert.InRange(run.Costs[^1].Cost, golden.Loss - 1e-5, golden.Loss + 1e-5);
        foreach (var (expected, actual) in golden.Predictions.Zip(run.Predictions))
        {
            Assert.InRange(actual, expected - 1e-3, expected + 1e-3);
        }
    }

    [Fact]
    public void A_sure_and_wrong_answer_costs_no_infinity()
    {
        var (cost, gradient) = HandWrittenNetwork.Step(new Weights(0, 0, 0, 0, 0, 0, 0, 0, C: 1000));
        Assert.Equal(50, cost, 9); // two of the four are wrong, at 100 each
        Assert.All(gradient.Values, value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Other_than_nine_weights_are_refused() =>
        Assert.Contains(
            "nine",
            Assert.Throws<ArgumentException>(() => Weights.Of(new float[8])).Message,
            StringComparison.Ordinal
        );
}
