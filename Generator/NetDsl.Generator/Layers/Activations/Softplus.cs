using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>log(1 + e^(Beta·x)) / Beta; x itself where Beta·x is above 20, where nothing differs in float32.</summary>
internal sealed class Softplus : Activation
{
    private static readonly Parameter Threshold = new("threshold");

    public override string Name => "Softplus";

    public override string Torch => "Softplus";

    protected override OnnxExpression Onnx(double value) =>
        value.Equals(1) ? Node("Softplus", Input) : Node("Div", Node("Softplus", Node("Mul", Input, Fill(value))), Fill(value));

    public override LayerTraits Traits(double value) => new() { NonLinear = true, Lowest = 0 };

    public override ActivationParameter Parameter { get; } =
        new("Beta", new Parameter("beta", Card: CardForm.NamedUnlessDefault, Word: "beta", Default: 1.0), 1, 2);

    /// <inheritdoc/>
    public override void Check(double value, Shape input, Place place, Findings findings)
    {
        // Networks calculate in float32.
        if (!((float)value > 0))
        {
            findings.Add(Rules.BetaNotPositive, place.At("Beta"), Numbers.Text(value));
        }
    }

    protected override IEnumerable<Argument> Arguments(double value) => [Parameter.Of(value), Threshold.Of(20.0)];
}
