using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Losses;

/// <summary>(output - target)².</summary>
internal sealed class Mse : LossKind
{
    public override string Name => "Mse";

    public override string Outputs => "Values";

    public override LossTakes Takes => LossTakes.Values;

    public override string Metric => "R2";

    public override LossCode Build(LossDeclaration declaration, Shape output) => LossCode.OfModule("MSELoss()");
}
