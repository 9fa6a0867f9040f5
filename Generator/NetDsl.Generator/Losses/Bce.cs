using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Losses;

/// <summary>-(t·log p + (1 - t)·log(1 - p)), outputs p and targets t in 0 to 1.</summary>
internal sealed class Bce : LossKind
{
    public override string Name => "Bce";

    public override string Outputs => "Probabilities";

    public override LossTakes Takes => LossTakes.Probabilities;

    public override string Metric => "Accuracy";

    // NaN is rejected too: a sigmoid returns it after training has diverged.
    public override bool RefusesOutputs => true;

    public override string Note => "of probabilities";

    public override LossCode Build(LossDeclaration declaration, Shape output) => LossCode.OfModule("BCELoss()");
}
