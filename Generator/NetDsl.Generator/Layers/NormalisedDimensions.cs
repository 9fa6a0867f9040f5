using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary>The last dimensions of a sample, which some normalisations act on.</summary>
internal static class NormalisedDimensions
{
    /// <summary>PyTorch's parameter.</summary>
    public static Parameter Parameter { get; } = new("normalized_shape", Card: CardForm.Value, IsPrintedAlone: true);

    /// <summary>Their sizes; a number of them that does not fit is reported, and as many as there are go on.</summary>
    public static Shape Of(Shape shape, int dimensions, Place place, Findings findings)
    {
        if (dimensions < 1 || dimensions > shape.Rank)
        {
            findings.Add(
                Rules.DimensionsOutOfRange,
                place.At("Dimensions"),
                Numbers.Plain(dimensions),
                shape.ToString(),
                Numbers.Plain(shape.Rank),
                shape.Rank == 1 ? "Write 1, or leave it out" : $"Write a number from 1 to {Numbers.Plain(shape.Rank)}"
            );
        }

        return shape.TakeLast(Math.Min(Math.Max(dimensions, 1), shape.Rank));
    }
}
