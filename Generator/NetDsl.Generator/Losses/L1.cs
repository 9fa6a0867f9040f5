using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Losses;

/// <summary>|output - target|.</summary>
internal sealed class L1 : LossKind
{
    public override string Name => "L1";

    public override string Outputs => "Values";

    public override LossTakes Takes => LossTakes.Values;

    public override string Metric => "MeanAbsoluteError";

    public override LossCode Build(LossDeclaration declaration, Shape output) =>
        new("(output - y).abs().mean()", Comment: "Written out: TorchSharp 0.99.6 computes the squared error in L1Loss.");
}
