using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Layer(784, 100)]</c>, <c>[Layer(100)]</c>: y = x·Wᵀ + b, on the last dimension.</summary>
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
        if (!input.EndsInFeatures)
        {
            var count = Numbers.Plain(shape.Count);
            var repair =
                Inputs is null || Inputs == shape.Count
                    ? $"Write [Flatten] before this layer: it makes {count} features of each sample"
                    : $"Write [Flatten] before this layer and {count} as its inputs";
            repair +=
                shape.Rank == 2 ? "; for steps in time, write Role = Sequence in [Input]"
                : Inputs == shape.Last ? "; if the last dimension is features, write Role = Features in [Input]"
                : "";
            findings.Add(Rules.WrongRank, place, "Layer", "[N, features]", shape.Batch, repair);
        }
        else if (shape.Rank > 1 && Inputs == shape.Count)
        {
            var repair = $"Write [Flatten] before this layer, or {Numbers.Plain(shape.Last)} to act on the last dimension alone";
            findings.Add(Rules.WrongRank, place, "Layer", "[N, features]", shape.Batch, repair);
        }
        else if (Inputs is { } inputs && inputs != shape.Last)
        {
            findings.Add(Rules.SizesDiffer, place.At("inputs"), Numbers.Plain(inputs), Numbers.Plain(shape.Last), "features");
        }

        var features = Inputs ?? shape.Last;
        var positions = input.EndsInFeatures ? shape.Count / shape.Last : 1;
        return new Operation(
            "Linear",
            input.EndsInFeatures ? input with { Shape = shape.WithLast(Outputs) } : SampleType.Features(Outputs),
            Product(shape.Rank),
            EquatableArray.Of(InFeatures.Of(features), OutFeatures.Of(Outputs), WithBias.Of(Bias)),
            PlacementForm.Positional,
            ((long)features * Outputs) + (Bias ? Outputs : 0),
            Numbers.Times(positions, (long)features * Outputs),
            "weight",
            Bias ? "bias" : null,
            new Fans(features, Outputs)
        );
    }

    private OnnxExpression Product(int rank)
    {
        if (rank == 1)
        {
            return Node("Gemm", Input, Weight("weight"), Bias ? Weight("bias") : null).With("transB", 1);
        }

        var product = Node("MatMul", Input, Node("Transpose", Weight("weight")).With("perm", [1, 0]));
        return Bias ? Node("Add", product, Weight("bias")) : product;
    }
}

/// <summary>Reads <c>LayerAttribute</c>.</summary>
internal sealed class LinearLayerKind : LayerKind
{
    public override string Name => "LayerAttribute";

    public override string Note =>
        "fully connected, on the last dimension; with one number the input size is inferred; `Bias = false`; `Init = …` as below";

    public override IReadOnlyList<Example> Examples =>
        [
            new("Layer(784, 100)", new LinearLayer(784, 100), SampleType.Features(784), Shape.Of(100)),
            new("Layer(6, 2)", new LinearLayer(6, 2), SampleType.Features(6), Shape.Of(2)),
            new("Layer(5)", new LinearLayer(null, 5), SampleType.Features(6), Shape.Of(5)),
            new("Layer(1)", new LinearLayer(null, 1), SampleType.Features(6), Shape.Of(1)),
            new("Layer(4, Bias = false)", new LinearLayer(null, 4, false), SampleType.Features(6), Shape.Of(4)),
            new(
                "Layer(3)",
                new LinearLayer(null, 3),
                new SampleType(ElementType.Float32, Shape.Of(4, 6), Role.Sequence),
                Shape.Of(4, 3)
            ),
        ];

    public override Layer Read(WrittenValues values) =>
        new LinearLayer(
            values.Integer("inputs"),
            values.Integer("outputs") ?? 1,
            values.Flag("Bias") ?? true,
            InitDeclaration.OfLayer(values)
        );
}
