using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Losses;

/// <summary>½·d² where |d| is below Delta, Delta·(|d| - ½·Delta) above; d = output - target.</summary>
internal sealed class Huber : LossKind
{
    private static readonly LossNumber Delta = LossNumber.Threshold("Delta", "delta");

    public override string Name => "Huber";

    public override string Outputs => "Values";

    public override LossTakes Takes => LossTakes.Values;

    public override string Metric => "MeanAbsoluteError";

    public override IReadOnlyList<LossParameter> Parameters { get; } = [Delta];

    public override LossCode Build(LossDeclaration declaration, Shape output) =>
        LossCode.OfModule(
            Delta.IsDefault(declaration) ? "HuberLoss()" : $"HuberLoss({Numbers.Literal(Delta.Value(declaration))})"
        );
}
