using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary>
/// <c>[Input(13, Standardise = true)]</c>: each number of a sample less its mean, divided by its standard deviation.
/// </summary>
internal sealed record StandardiseLayer : Layer
{
    private static readonly Parameter Features = new("features", IsPrinted: false);

    private static readonly OwnModule Numbers = new(
        "Each number of a sample less its mean, divided by its standard deviation: those of the first training data.",
        EquatableArray.Of("return (x - mean) / deviation;"),
        default,
        EquatableArray.Of(
            new OwnBuffer("mean", Features, "zeros"),
            new OwnBuffer("deviation", Features, "ones"),
            new OwnBuffer("samples", null, "zeros")
        )
    );

    public override string Stem => "standardise";

    public override string OwnClass => "Standardise";

    public override LayerTraits Traits => new() { Text = "Standardise" };

    public override Operation Build(SampleType input, Place place, Findings findings) =>
        new(
            "Standardise",
            input,
            Node("Div", Node("Sub", Input, Weight("mean")), Weight("deviation")),
            EquatableArray.Of(Features.Of(new SizeList(input.Shape))),
            PlacementForm.Positional,
            BufferBytes: (2 * sizeof(float) * input.Shape.Count) + sizeof(long),
            Own: Numbers,
            IsOfData: true
        );
}
