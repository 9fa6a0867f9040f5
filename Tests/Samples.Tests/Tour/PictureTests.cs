using System.Globalization;
using System.Text.RegularExpressions;
using NetDsl.Samples.Charts;
using TourSample.Chapters;

namespace Samples.Tests.Tour;

/// <summary>The pictures in the docs are those that the program draws.</summary>
[Collection(TorchCollection.Name)]
public sealed partial class PictureTests
{
    [Fact]
    public void The_activations_in_the_docs_are_the_programs() =>
        AssertDocs(ActivationChapter.Picture, ActivationChapter.Figure());

    [Fact]
    public void The_initial_weights_in_the_docs_are_the_programs() =>
        AssertDocs(InitialisationChapter.Picture, InitialisationChapter.Figure(InitialisationChapter.Layers()));

    // To a pixel: on another processor or engine a last digit may be another, and a weight fall into the bar beside.
    private static void AssertDocs(string name, Figure figure)
    {
        var (docs, drawn) = (File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pictures", name)), figure.ToSvg());
        Assert.Equal(Number().Replace(docs, "#"), Number().Replace(drawn, "#"));
        foreach (var (expected, actual) in Numbers(docs).Zip(Numbers(drawn)))
        {
            Assert.InRange(actual, expected - 1, expected + 1);
        }
    }

    private static IEnumerable<double> Numbers(string svg) =>
        Number().Matches(svg).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<![\w#.])-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
