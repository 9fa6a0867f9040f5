using TourSample.Chapters;

namespace Samples.Tests.Tour;

/// <summary>The pictures in the docs are those that the program draws.</summary>
[Collection(TorchCollection.Name)]
public sealed class PictureTests
{
    [Fact]
    public void The_activations_in_the_docs_are_the_programs() =>
        DocsPicture.AssertSame(ActivationChapter.Picture, ActivationChapter.Figure());

    [Fact]
    public void The_initial_weights_in_the_docs_are_the_programs() =>
        DocsPicture.AssertSame(InitialisationChapter.Picture, InitialisationChapter.Figure(InitialisationChapter.Layers()));
}
