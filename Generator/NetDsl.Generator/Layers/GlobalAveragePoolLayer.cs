using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[GlobalAveragePool]</c>: the mean of each channel, as features.</summary>
internal sealed record GlobalAveragePoolLayer : Layer
{
    private static readonly Parameter Axes = new("axes", "axes", IsPrinted: false);

    private static readonly OwnModule Mean = new(
        "The mean of each channel over its places (arXiv 1312.4400).",
        EquatableArray.Of("return x.mean(axes);"),
        default
    );

    public override string Stem => "pool";

    public override string InputHint => Maps.InputHint;

    public override string OwnClass => "GlobalAveragePool";

    public override LayerTraits Traits => new() { Text = "GlobalAveragePool", Pool = true };

    public override Operation? Build(SampleType input, Place place, Findings findings) =>
        Maps.Check(input, "GlobalAveragePool", place, findings)
            ? new Operation(
                "GlobalAveragePool",
                SampleType.Features(input.Shape[0]),
                Node("Flatten", Node("GlobalAveragePool", Input)).With("axis", 1),
                EquatableArray.Of(Axes.Of(new SizeList(Shape.Of([.. Enumerable.Range(2, input.Shape.Rank - 1)])))),
                Own: Mean
            )
            : null;
}

/// <summary>Reads <c>GlobalAveragePoolAttribute</c>.</summary>
internal sealed class GlobalAveragePoolLayerKind : LayerKind
{
    public override string Name => "GlobalAveragePoolAttribute";

    public override string Note => "the mean of each channel: `[C, H, W]` becomes `[C]`";

    public override IReadOnlyList<Example> Examples =>
        [
            new("GlobalAveragePool", new GlobalAveragePoolLayer(), SampleType.ByRank(Shape.Of(3, 4, 5)), Shape.Of(3)),
            new("GlobalAveragePool", new GlobalAveragePoolLayer(), SampleType.ByRank(Shape.Of(3, 4)), Shape.Of(3)),
        ];

    public override Layer Read(WrittenValues values) => new GlobalAveragePoolLayer();
}
