using TourSample.Chapters;

namespace Samples.Tests.Tour;

[Collection(TorchCollection.Name)]
public sealed class RegressionTests
{
    [Fact]
    public void Costs_are_those_of_PyTorch() =>
        TourGoldens.Near(TourGoldens.List("regression", "costs"), RegressionChapter.Costs(), 1e-5);
}
