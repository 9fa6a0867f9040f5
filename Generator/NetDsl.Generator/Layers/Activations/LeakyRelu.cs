using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>x for x ≥ 0, NegativeSlope·x below.</summary>
internal sealed class LeakyRelu : Activation
{
    public override string Name => "LeakyRelu";

    public override string Torch => "LeakyReLU";

    protected override OnnxExpression Onnx(double value) => Node("LeakyRelu", Input).With(Parameter.Of(value));

    public override LayerTraits Traits(double value) =>
        new()
        {
            NonLinear = !value.Equals(1),
            Lowest = value > 0 ? double.NegativeInfinity : 0,
            Rectified = true,
            KeepsPositive = true,
        };

    public override ActivationParameter Parameter { get; } =
        new("NegativeSlope", new Parameter("negative_slope", "alpha", CardForm.Named, "slope"), 0.01, 0.2);

    public override double? Gain(double slope) => Math.Sqrt(2 / (1 + (slope * slope)));
}
