using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Optimizers;

/// <summary>Stochastic gradient descent, optionally with (Nesterov) momentum and weight decay.</summary>
internal sealed class Sgd : OptimizerKind
{
    public override string Name => "Sgd";

    public override string Torch => "SGD";

    public override string Arguments(OptimizerDeclaration declaration)
    {
        // SGD(parameters, learningRate, momentum, dampening, weight_decay, nesterov): as many as are needed.
        var (momentum, decay) = (declaration.Momentum ?? 0, declaration.WeightDecay ?? 0);
        return declaration.Nesterov ? Numbers.Literal(momentum) + ", 0.0, " + Numbers.Literal(decay) + ", true"
            : decay != 0 ? Numbers.Literal(momentum) + ", 0.0, " + Numbers.Literal(decay)
            : momentum != 0 ? Numbers.Literal(momentum)
            : "";
    }

    public override string Comment(OptimizerDeclaration declaration)
    {
        var all = new[] { "momentum", "dampening", "weight decay", "Nesterov" };
        return string.Join(", ", all.Take(Arguments(declaration).Split([", "], StringSplitOptions.RemoveEmptyEntries).Length));
    }

    public override string Card(OptimizerDeclaration declaration) =>
        "learning rate " + Numbers.Text(declaration.LearningRate ?? 0)
        + (declaration.Momentum is { } momentum && momentum != 0
            ? ", " + (declaration.Nesterov ? "Nesterov momentum " : "momentum ") + Numbers.Text(momentum)
            : "")
        + (declaration.WeightDecay is { } decay && decay != 0 ? ", weight decay " + Numbers.Text(decay) : "");

    public override void Check(OptimizerDeclaration declaration, Findings findings)
    {
        if (declaration.LearningRate is null)
        {
            findings.Add(Rules.LearningRateMissing, declaration.Place, Name, "0.1");
        }
        else if (declaration.LearningRate is { } rate && (!(rate > 0) || double.IsInfinity(rate)))
        {
            findings.Add(Rules.LearningRateNotPositive, declaration.Place.At("LearningRate"), Numbers.Text(rate));
        }

        if (declaration.Momentum is { } momentum && !(momentum >= 0 && momentum < 1))
        {
            findings.Add(Rules.MomentumOutOfRange, declaration.Place.At("Momentum"), Numbers.Text(momentum));
        }

        if (declaration.WeightDecay is { } decay && (!(decay >= 0) || double.IsInfinity(decay)))
        {
            findings.Add(Rules.WeightDecayNegative, declaration.Place.At("WeightDecay"), Numbers.Text(decay));
        }

        if (declaration.Nesterov && (declaration.Momentum ?? 0) == 0)
        {
            findings.Add(Rules.NesterovWithoutMomentum, declaration.Place.At("Nesterov"));
        }
    }
}
