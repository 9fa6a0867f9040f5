using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Dropout(0.2)]</c>: zeroes elements, or whole channels, at random while training.</summary>
internal sealed record DropoutLayer(double Probability = 0.5, bool Channels = false) : Layer
{
    private static readonly Parameter P = new("p", Card: CardForm.Value, Default: 0.5);
    private static readonly Parameter InPlace = new("inplace", Default: false, IsInFactory: false);

    public override string Stem => "dropout";

    public override LayerTraits Traits => new() { Text = "Dropout", Dropout = Probability };

    public override void Check(Place place, Findings findings)
    {
        if (!(Probability >= 0 && Probability < 1))
        {
            findings.Add(Rules.ProbabilityOutOfRange, place.At("probability"), Numbers.Text(Probability));
        }
    }

    public override Operation? Build(SampleType input, Place place, Findings findings) =>
        !Channels || Maps.Check(input, "Dropout of channels", place.At("Channels"), findings)
            ? new(
                Channels ? Maps.Module("Dropout", input.Shape) : "Dropout",
                input,
                OnnxExpression.Input,
                EquatableArray.Of(P.Of(Probability), InPlace.Of(false)),
                HasModes: true,
                Draws: true
            )
            : null;
}

/// <summary>Reads <c>DropoutAttribute</c>.</summary>
internal sealed class DropoutLayerKind : LayerKind
{
    public override string Name => "DropoutAttribute";

    public override string Note =>
        "zeroes elements with that probability (0.5) in training; `Channels = true` zeroes whole channels of a map";

    public override IReadOnlyList<Example> Examples =>
        [
            Example.Keeping("Dropout(0.2)", new DropoutLayer(0.2), SampleType.Features(6)),
            Example.Keeping("Dropout", new DropoutLayer(), SampleType.ByRank(Shape.Of(2, 3))),
            Example.Keeping("Dropout(0.25, Channels = true)", new DropoutLayer(0.25, true), SampleType.ByRank(Shape.Of(4, 3, 3))),
            Example.Keeping("Dropout(Channels = true)", new DropoutLayer(0.5, true), SampleType.ByRank(Shape.Of(4, 3))),
        ];

    public override Layer Read(WrittenValues values) =>
        new DropoutLayer(values.Real("probability") ?? 0.5, values.Flag("Channels") ?? false);
}
