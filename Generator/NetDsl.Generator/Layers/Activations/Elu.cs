using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>x for x &gt; 0, Alpha·(eˣ - 1) below.</summary>
internal sealed class Elu : Activation
{
    public override string Name => "Elu";

    public override string Torch => "ELU";

    protected override OnnxExpression Onnx(double value) => Node("Elu", Input).With(Parameter.Of(value));

    public override LayerTraits Traits(double value) =>
        new()
        {
            NonLinear = true,
            Lowest = -Math.Max(value, 0),
            KeepsPositive = true,
        };

    public override ActivationParameter Parameter { get; } =
        new("Alpha", new Parameter("alpha", "alpha", CardForm.Named, "alpha"), 1, 0.5);
}
