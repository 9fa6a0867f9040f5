using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

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

    protected override IReadOnlyList<OptimizerParameter> Parameters { get; } =
    [
        OptimizerParameters.Momentum,
        Dampening,
        OptimizerParameters.WeightDecay,
        Nesterov,
        OptimizerParameters.Maximize,
    ];

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
