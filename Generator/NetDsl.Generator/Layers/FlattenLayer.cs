using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Flatten]</c>: one sample becomes a vector.</summary>
internal sealed record FlattenLayer : Layer
{
    private static readonly Parameter Start = new("start_dim", Default: 1);
    private static readonly Parameter End = new("end_dim", Default: -1);

    public override string Stem => "flatten";

    public override LayerTraits Traits => new() { Text = "Flatten", Reshape = true };

    public override Operation Build(SampleType input, Place place, Findings findings)
    {
        var count = input.Shape.Count;
        if (count > int.MaxValue)
        {
            findings.Add(Rules.SizeTooLarge, place, input.Shape.ToString());
        }

        return new Operation(
            "Flatten",
            SampleType.Features((int)Math.Min(count, int.MaxValue)),
            Node("Flatten", Input).With("axis", 1),
            EquatableArray.Of(Start.Of(1), End.Of(-1))
        );
    }
}

/// <summary>Reads <c>FlattenAttribute</c>.</summary>
internal sealed class FlattenLayerKind : LayerKind
{
    public override string Name => "FlattenAttribute";

    public override string Note => "one vector of each sample";

    public override IReadOnlyList<Example> Examples =>
        [
            new("Flatten", new FlattenLayer(), SampleType.ByRank(Shape.Of(1, 28, 28)), Shape.Of(784)),
            new("Flatten", new FlattenLayer(), SampleType.Features(6), Shape.Of(6)),
        ];

    public override Layer Read(WrittenValues values) => new FlattenLayer();
}
