using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[LayerNorm]</c>: each sample's last dimensions with mean 0 and variance 1.</summary>
internal sealed record LayerNormLayer(int Dimensions = 1, double Epsilon = NormEpsilon.Default, bool Affine = true) : Layer
{
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
        var normalised = NormalisedDimensions.Of(input.Shape, Dimensions, place, findings);
        return new Operation(
            "LayerNorm",
            input,
            Node(
                    "LayerNormalization",
                    Input,
                    Affine ? Weight("weight") : Fill(1, [.. normalised.Dimensions.Select(size => size.Size)]),
                    Affine ? Weight("bias") : null
                )
                .With("axis", -normalised.Rank)
                .With(Parameter.Epsilon.Of(Epsilon)),
            EquatableArray.Of(
                NormalisedDimensions.Parameter.Of(new SizeList(normalised)),
                Parameter.Epsilon.Of(Epsilon),
                AffineParameter.Of(Affine)
            ),
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

    public override string Note => "each sample over its last `Dimensions` (1); `Epsilon` (1e-5), `Affine`";

    public override IReadOnlyList<Example> Examples =>
        [
            Example.Keeping("LayerNorm", new LayerNormLayer(), SampleType.Features(6)),
            Example.Keeping(
                "LayerNorm(Epsilon = 0.01, Affine = false)",
                new LayerNormLayer(1, 0.01, false),
                SampleType.Features(6)
            ),
            Example.Keeping("LayerNorm(Dimensions = 2)", new LayerNormLayer(2), SampleType.ByRank(Shape.Of(2, 3, 4))),
        ];

    public override Layer Read(WrittenValues values) =>
        new LayerNormLayer(
            values.Integer("Dimensions") ?? 1,
            values.Real("Epsilon") ?? NormEpsilon.Default,
            values.Flag("Affine") ?? true
        );
}
