using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary><c>[LayerNorm]</c>: each sample's last dimensions with mean 0 and variance 1.</summary>
internal sealed record LayerNormLayer(int Dimensions = 1, double Epsilon = NormEpsilon.Default, bool Affine = true) : Layer
{
    private static readonly Parameter Sizes = new("normalized_shape", Card: CardForm.Value, IsPrintedAlone: true);
    private static readonly Parameter AffineParameter = new(
        "elementwise_affine",
        Card: CardForm.WordIfOff,
        Word: "not affine",
        Default: true
    );

    public override string Stem => "layerNorm";

    // Each sample is divided by its own deviation, in use too: not linear (arXiv 2406.01255).
    public override LayerTraits Traits =>
        new()
        {
            Text = "LayerNorm",
            Normalisation = true,
            NonLinear = true,
        };

    public override void Check(Place place, Findings findings) => NormEpsilon.Check(Epsilon, place, findings);

    public override Operation Build(SampleType input, Place place, Findings findings)
    {
        var shape = input.Shape;
        if (Dimensions < 1 || Dimensions > shape.Rank)
        {
            findings.Add(
                Rules.DimensionsOutOfRange,
                place.At("Dimensions"),
                Numbers.Plain(Dimensions),
                shape.ToString(),
                Numbers.Plain(shape.Rank),
                shape.Rank == 1 ? "Write 1, or leave it out" : "Write a number from 1 to " + Numbers.Plain(shape.Rank)
            );
        }

        var count = Math.Min(Math.Max(Dimensions, 1), shape.Rank);
        var normalised = shape.TakeLast(count);
        return new Operation(
            "LayerNorm",
            input,
            EquatableArray.Of(Sizes.Of(new SizeList(normalised)), Parameter.Epsilon.Of(Epsilon), AffineParameter.Of(Affine)),
            // TorchSharp 0.107 has a parameter more before them.
            PlacementForm.Named,
            Affine ? Numbers.Times(normalised.Count, 2) : 0,
            Weight: Affine ? "weight" : null
        );
    }
}

/// <summary>Reads <c>LayerNormAttribute</c>.</summary>
internal sealed class LayerNormLayerKind : LayerKind
{
    public override string Name => "LayerNormAttribute";

    public override Layer Read(AttributeValues values) =>
        new LayerNormLayer(
            values.Integer("Dimensions") ?? 1,
            values.Real("Epsilon") ?? NormEpsilon.Default,
            values.Flag("Affine") ?? true
        );
}
