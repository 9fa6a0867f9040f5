using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>x for x ≥ 0, a·x below, where a is learned and starts at NegativeSlope.</summary>
internal sealed class PRelu : Activation
{
    private static readonly Parameter Count = new("num_parameters");

    public override string Name => "PRelu";

    public override string Torch => "PReLU";

    protected override OnnxExpression Onnx(double value) => Node("PRelu", Input, Weight("weight"));

    public override string Stem => "prelu";

    public override LayerTraits Traits(double value) =>
        new()
        {
            NonLinear = true,
            Rectified = true,
            KeepsPositive = true,
        };

    public override ActivationParameter Parameter { get; } =
        new(
            "NegativeSlope",
            new Parameter("init", Card: CardForm.NamedUnlessDefault, Word: "slope", Default: 0.25, IsPrinted: false),
            0.25,
            0.1
        );

    public override Operation Build(double value, SampleType input) =>
        base.Build(value, input) with
        {
            Placement = PlacementForm.Positional,
            Parameters = 1,
            Weight = "weight",
        };

    protected override IEnumerable<Argument> Arguments(double value) => [Count.Of(1), Parameter.Of(value)];
}
