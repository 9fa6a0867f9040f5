using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Optimizers;

/// <summary>Stochastic gradient descent, optionally with (Nesterov) momentum.</summary>
internal sealed class Sgd : OptimizerKind
{
    private static readonly OptimizerParameter Dampening = OptimizerParameters.Share("Dampening", "dampening", 0);

    private static readonly OptimizerParameter Nesterov = OptimizerParameters.Flag("Nesterov", "Nesterov");

    public override string Name => "Sgd";

    public override string Torch => "SGD";

    public override double? DefaultLearningRate => null;

    protected override int State => 0;

    public override string? OnTorchSharp(OptimizerDeclaration declaration) =>
        OptimizerParameters.Maximize.Value(declaration) > 0 && OptimizerParameters.WeightDecay.Value(declaration) > 0
            ? "makes weights grow by WeightDecay when Maximize is set"
            : null;

    public override IReadOnlyList<OptimizerParameter> Parameters { get; } =
    [OptimizerParameters.Momentum, Dampening, OptimizerParameters.WeightDecay, Nesterov, OptimizerParameters.Maximize];

    /// <summary>
    /// A step is the gradient times this, so its right size depends on the loss. The highest in use is 30 (language models, arXiv
    /// 1708.02182). For a loss that is a mean over outputs it grows with their number (Nielsen's 3.0 for squared errors summed
    /// over 10 outputs is 15 for their mean). No known network uses 500. Features that are not scaled need very small rates in
    /// regression; elsewhere a step of 1e-8 is lost in float32 beside a weight of 0.1.
    /// </summary>
    /// <inheritdoc/>
    public override LearningRates Rates(LossKind loss, long outputs) =>
        new(
            loss.Takes == LossTakes.Values ? 1e-12 : 1e-8,
            loss.TakesLabels ? 100 : Math.Min(100.0 * outputs, 500),
            "between 0.01 and 1",
            "moves each weight by that many times its gradient in a step"
        );

    public override void Check(OptimizerDeclaration declaration, Findings findings)
    {
        base.Check(declaration, findings);
        if (Nesterov.Value(declaration) == 0)
        {
            return;
        }

        if (OptimizerParameters.Momentum.Value(declaration) == 0)
        {
            findings.Add(Rules.NesterovWithoutMomentum, declaration.Place.At(Nesterov.Name));
        }

        if (Dampening.Value(declaration) != 0)
        {
            findings.Add(Rules.NesterovWithDampening, declaration.Place.At(Dampening.Name));
        }
    }
}
