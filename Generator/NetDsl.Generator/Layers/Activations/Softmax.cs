using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>eˣ / Σ eˣ along one dimension.</summary>
internal class Softmax : Activation
{
    public override string Name => "Softmax";

    public override string Torch => "Softmax";

    protected override OnnxExpression Onnx(double value) => Node(Name, Input).With(Parameter.Of(value));

    public override LayerTraits Traits(double value) =>
        new()
        {
            NonLinear = true,
            Lowest = 0,
            Highest = 1,
            Softmax = true,
            Dim = (int)value,
        };

    public override ActivationParameter Parameter { get; } =
        new("Dim", new Parameter("dim", "axis", CardForm.Named, "dim"), -1, 1, IsWhole: true);

    /// <inheritdoc/>
    public override void Check(double value, Shape input, Place place, Findings findings)
    {
        var rank = input.Rank + 1;
        if (value < -rank || value >= rank)
        {
            findings.Add(
                Rules.DimensionOutOfRange,
                place.At("Dim"),
                Numbers.Text(value),
                input.Batch,
                Numbers.Plain(rank),
                Numbers.Plain(-rank),
                Numbers.Plain(rank - 1)
            );
        }
    }
}

/// <summary>The logarithm of <see cref="Softmax"/>.</summary>
internal sealed class LogSoftmax : Softmax
{
    public override string Name => "LogSoftmax";

    public override string Torch => "LogSoftmax";

    public override LayerTraits Traits(double value) =>
        new()
        {
            NonLinear = true,
            Highest = 0,
            LogSoftmax = true,
            Dim = (int)value,
        };
}
