using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Layer(784, 100)]</c>, <c>[Layer(100)]</c>: y = x·Wᵀ + b.</summary>
internal sealed record LinearLayer(int? Inputs, int Outputs, bool Bias = true, InitDeclaration? Init = null) : WeightedLayer(Init)
{
    private static readonly Parameter InFeatures = new("in_features", Card: CardForm.Value);
    private static readonly Parameter OutFeatures = new("out_features", Card: CardForm.Value);
    private static readonly Parameter WithBias = new("bias", Card: CardForm.WordIfOff, Word: "no bias", Default: true);

    public override string Stem => "linear";

    public override SampleType? DeclaredInput => Inputs is { } inputs ? SampleType.Features(inputs) : null;

    public override bool IsBuildable => Inputs is null or >= 1 && Outputs >= 1;

    public override LayerTraits Traits =>
        new()
        {
            Text = "Layer",
            Weighted = true,
            Bias = Bias,
        };

    protected override bool HasBias => Bias;

    public override void Check(Place place, Findings findings)
    {
        base.Check(place, findings);
        findings.AtLeastOne(Inputs, place.At("inputs"), Rules.SizeNotPositive, "inputs");
        findings.AtLeastOne(Outputs, place.At("outputs"), Rules.SizeNotPositive, "outputs");
    }

    public override Operation Build(SampleType input, Place place, Findings findings)
    {
        var shape = input.Shape;
        if (input.Role == Role.Map)
        {
            var repair =
                Inputs is null || Inputs == shape.Count
                    ? "Write [Flatten] before this layer: it makes " + Numbers.Plain(shape.Count) + " features of each sample"
                    : "Write [Flatten] before this layer and " + Numbers.Plain(shape.Count) + " as its inputs";
            findings.Add(Rules.WrongRank, place, "Layer", "[N, features]", shape.Batch, repair);
        }
        else if (Inputs is { } inputs && inputs != shape.Last)
        {
            findings.Add(Rules.SizesDiffer, place.At("inputs"), Numbers.Plain(inputs), Numbers.Plain(shape.Last));
        }

        var features = Inputs ?? shape.Last;
        var positions = input.Role == Role.Map ? 1 : shape.Count / shape.Last;
        return new Operation(
            "Linear",
            input.Role == Role.Map ? SampleType.Features(Outputs) : input with { Shape = shape.WithLast(Outputs) },
            EquatableArray.Of(InFeatures.Of(features), OutFeatures.Of(Outputs), WithBias.Of(Bias)),
            PlacementForm.Positional,
            ((long)features * Outputs) + (Bias ? Outputs : 0),
            Numbers.Times(positions, (long)features * Outputs),
            "weight",
            Bias ? "bias" : null,
            new Fans(features, Outputs)
        );
    }
}

/// <summary>Reads <c>LayerAttribute</c>.</summary>
internal sealed class LinearLayerKind : LayerKind
{
    public override string Name => "LayerAttribute";

    public override Layer Read(AttributeValues values) =>
        new LinearLayer(
            values.Integer("inputs"),
            values.Integer("outputs") ?? 1,
            values.Flag("Bias") ?? true,
            InitDeclaration.OfLayer(values)
        );
}
