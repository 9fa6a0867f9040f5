using NetDsl.Engine.Tests.Support;
using TorchSharp;

namespace NetDsl.Engine.Tests.Training;

public sealed class GeneratedSurfaceTests
{
    private static readonly float[] Features = [.. Enumerable.Range(0, 24).Select(i => MathF.Sin(i))];
    private static readonly long[] Labels = [0, 1, 2, 1];

    [Fact]
    public void Code_as_it_is_generated_trains()
    {
        using var model = new GeneratedSurface();
        var losses = model.Fit(Features, Labels, 40);
        Assert.True(losses[^1] < losses[0], $"{losses[0]} to {losses[^1]}");
        Assert.InRange(model.Evaluate(Features, Labels), 1, 4);
        Assert.True(model.training);
        Assert.Equal(12, model.Predict(Features, 4).Length);
        Assert.Equal(
            ["linear1.weight", "linear1.bias", "batchNorm1.weight", "batchNorm1.bias", "layerNorm1.weight", "layerNorm1.bias", "linear2.weight",
                "batchNorm1.running_mean", "batchNorm1.running_var", "batchNorm1.num_batches_tracked"],
            model.state_dict().Keys);
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_whatever_is_drawn_in_between()
    {
        using var first = new GeneratedSurface(seed: 5);
        using var second = new GeneratedSurface(seed: 5);
        var expected = first.Fit(Features, Labels, 5);
        torch.rand(100).Dispose();
        // TorchSharp's sums depend on where its tensors lie in memory: last digits, of losses near 1 (6e-8) and grown in five steps.
        Assert.All(second.Fit(Features, Labels, 5).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, UnderTest.IsEmbedded ? 0 : 1e-5f));
    }
}
