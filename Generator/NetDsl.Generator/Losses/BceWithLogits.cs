using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Losses;

/// <summary><see cref="Bce"/> of sigmoid(output), without its loss of precision; a yes may count more or less than a
/// no.</summary>
internal sealed class BceWithLogits : LossKind
{
    public override string Name => "BceWithLogits";

    public override string Outputs => "Logits";

    public override LossTakes Takes => LossTakes.Logits;

    public override string Metric => "Accuracy";

    public override string Note => "sigmoid included";

    public override IReadOnlyList<LossParameter> Parameters { get; } = [LossWeights.OfPositives];

    public override LossCode Build(LossDeclaration declaration, Shape output) =>
        LossWeights.OfPositives.Tensor(declaration, output) is { } weights
            ? LossCode.OfModule($"BCEWithLogitsLoss(null, {Mean}, {weights.Local})", weights)
            : LossCode.OfModule("BCEWithLogitsLoss()");
}
