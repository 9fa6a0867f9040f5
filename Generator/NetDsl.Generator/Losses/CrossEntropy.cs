using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Losses;

/// <summary>-log softmax(output)[label], output <c>[N, classes]</c>, labels <c>[N]</c>.</summary>
internal sealed class CrossEntropy : LossKind
{
    public override string Name => "CrossEntropy";

    public override string Outputs => "ClassScores";

    public override LossTakes Takes => LossTakes.ClassScores;

    public override string Metric => "Accuracy";

    public override string Note => "softmax included";

    public override IReadOnlyList<LossParameter> Parameters { get; } = [LossNumber.LabelSmoothing, LossWeights.OfClasses];

    public override LossCode Build(LossDeclaration declaration, Shape output)
    {
        var weights = LossWeights.OfClasses.Tensor(declaration, output);
        if (LossNumber.LabelSmoothing.IsDefault(declaration))
        {
            return LossCode.OfModule($"CrossEntropyLoss({weights?.Local})", weights);
        }

        var smoothing = Numbers.Literal(LossNumber.LabelSmoothing.Value(declaration));
        return new LossCode(
            $"{Functional}.cross_entropy(output, y, {weights?.Local ?? "null"}, -100, {Mean}, {smoothing})",
            Comment: "A function: the module's factory takes no label smoothing. Labels of -100 would be left out; there "
                + "are none.",
            Weights: weights
        );
    }
}
