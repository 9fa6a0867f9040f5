using TourSample.Chapters;

namespace Samples.Tests.Tour;

[Collection(TorchCollection.Name)]
public sealed class InitialisationTests
{
    [Theory]
    [InlineData(0, "default")]
    [InlineData(1, "xavier")]
    [InlineData(2, "normal")]
    public void Weights_are_those_of_PyTorch(int index, string part)
    {
        var layer = InitialisationChapter.Layers()[index];
        Assert.Equal(78_400, layer.Weights.Count);
        TourGoldens.Near(TourGoldens.List(part, "first"), layer.Weights.Take(10), 1e-6);
        Assert.Equal(TourGoldens.Number(part, "min"), layer.Low, 1e-6);
        Assert.Equal(TourGoldens.Number(part, "max"), layer.High, 1e-6);
        Assert.Equal(TourGoldens.Number(part, "std"), layer.Deviation, 1e-7);
    }

    [Fact]
    public void Bounds_are_those_of_the_papers()
    {
        var layers = InitialisationChapter.Layers();
        Assert.Equal(0.0357142857, layers[0].Bound!.Value, 1e-9);
        Assert.Equal(0.1165103, layers[1].Bound!.Value, 1e-6);
        Assert.Null(layers[2].Bound);
    }
}
