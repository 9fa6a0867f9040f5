using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Flatten]</c>: one sample becomes a vector.</summary>
internal sealed record FlattenLayer : Layer
{
    public override string Stem => "flatten";

    public override LayerTraits Traits => new() { Text = "Flatten", Reshape = true };

    public override BuiltLayer Build(Shape input, Place place, Findings findings)
    {
        if (input.Count > int.MaxValue)
        {
            findings.Add(Rules.SizeTooLarge, place, input.ToString());
        }

        return new BuiltLayer(
            "Flatten",
            "1, -1",
            "Flatten",
            "Flatten(start_dim=1, end_dim=-1)",
            Shape.Of((int)Math.Min(input.Count, int.MaxValue)));
    }
}

/// <summary>Reads <c>FlattenAttribute</c>.</summary>
internal sealed class FlattenLayerKind : LayerKind
{
    public override string Name => "FlattenAttribute";

    public override Layer Read(AttributeValues values) => new FlattenLayer();
}
