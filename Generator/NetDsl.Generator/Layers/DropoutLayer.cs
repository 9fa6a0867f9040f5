using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Dropout(0.2)]</c>: zeroes elements at random while training.</summary>
internal sealed record DropoutLayer(double Probability = 0.5) : Layer
{
    public override string Stem => "dropout";

    public override LayerTraits Traits => new() { Text = "Dropout", Dropout = Probability };

    public override void Check(Place place, Findings findings)
    {
        if (!(Probability >= 0 && Probability < 1))
        {
            findings.Add(Rules.ProbabilityOutOfRange, place.At("probability"), Numbers.Text(Probability));
        }
    }

    public override BuiltLayer Build(Shape input, Place place, Findings findings) => new(
        "Dropout",
        Numbers.Literal(Probability),
        "Dropout(" + Numbers.Text(Probability) + ")",
        "Dropout(p=" + Numbers.Shortest(Probability) + ", inplace=False)",
        input,
        HasModes: true,
        Draws: true);
}

/// <summary>Reads <c>DropoutAttribute</c>.</summary>
internal sealed class DropoutLayerKind : LayerKind
{
    public override string Name => "DropoutAttribute";

    public override Layer Read(AttributeValues values) => new DropoutLayer(values.Real("probability") ?? 0.5);
}
