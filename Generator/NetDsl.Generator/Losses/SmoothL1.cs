using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Losses;

/// <summary>½·d² / Beta where |d| is below Beta, |d| - ½·Beta above; d = output - target.</summary>
internal sealed class SmoothL1 : LossKind
{
    private static readonly LossNumber Beta = LossNumber.Threshold("Beta", "beta");

    public override string Name => "SmoothL1";

    public override string Outputs => "Values";

    public override LossTakes Takes => LossTakes.Values;

    public override string Metric => "MeanAbsoluteError";

    public override IReadOnlyList<LossParameter> Parameters { get; } = [Beta];

    public override LossCode Build(LossDeclaration declaration, Shape output) =>
        LossCode.OfModule(
            Beta.IsDefault(declaration) ? "SmoothL1Loss()" : $"SmoothL1Loss({Mean}, {Numbers.Literal(Beta.Value(declaration))})"
        );
}
