using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>Which places of a map are repeated when it is resized.</summary>
public sealed class ResizedPlacesTests
{
    // 41 · (1 / 41) is below 1 in float32, so PyTorch repeats place 0 once more.
    [Fact]
    public void Places_are_computed_in_float32()
    {
        var y = F.interpolate(tensor([0f, 1f], [1, 1, 2]), null, [41]);

        Assert.Equal([0f, 0f, 1f], y[0, 0, 40..43].data<float>().ToArray());
    }

    [Theory]
    [InlineData(false, new[] { 0f, 0, 0, 1, 1, 2, 2, 3, 3, 3, 4 })]
    [InlineData(true, new[] { 0f, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4 })]
    public void A_size_that_was_rounded_has_another_ratio(bool recompute, float[] expected)
    {
        var x = arange(5, dtype: ScalarType.Float32).reshape(1, 1, 5);

        var y = F.interpolate(x, null, [2.3], recompute_scale_factor: recompute);

        Assert.Equal(expected, y.data<float>().ToArray());
    }

    [Fact]
    public void A_batch_may_be_empty() =>
        Assert.Equal([0, 2, 6, 8], F.interpolate(ones(0, 2, 3, 4), null, [2, 2], InterpolationMode.Bilinear).shape);
}
