using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Losses;

/// <summary>-output[label], output <c>[N, classes]</c> of log-probabilities, labels <c>[N]</c>.</summary>
internal sealed class Nll : LossKind
{
    public override string Name => "Nll";

    public override string Outputs => "ClassScores";

    public override LossTakes Takes => LossTakes.LogProbabilities;

    public override string Metric => "Accuracy";

    public override string Note => "of log-probabilities";

    public override IReadOnlyList<LossParameter> Parameters { get; } = [LossWeights.OfClasses];

    public override LossCode Build(LossDeclaration declaration, Shape output)
    {
        var weights = LossWeights.OfClasses.Tensor(declaration, output);
        return LossCode.OfModule($"NLLLoss({weights?.Local})", weights);
    }
}
