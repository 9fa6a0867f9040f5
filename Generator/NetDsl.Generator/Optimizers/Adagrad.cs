using NetDsl.Generator.Declarations;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Optimizers;

/// <summary>Gradients divided by the root of the sum of all their squares so far (Duchi, Hazan, Singer 2011).</summary>
internal sealed class Adagrad : OptimizerKind
{
    public override string Name => "Adagrad";

    public override double? DefaultLearningRate => 0.01;

    protected override int State => 1;

    public override IReadOnlyList<OptimizerParameter> Parameters { get; } =
    [
        OptimizerParameters.NotNegative("LearningRateDecay", "learning rate decay", 0),
        OptimizerParameters.WeightDecay,
        OptimizerParameters.NotNegative("InitialAccumulator", "initial accumulator", 0),
        OptimizerParameters.Epsilon with
        {
            Default = 1e-10,
        },
    ];

    // The first step is the learning rate whatever the gradient is. Later steps get shorter with the root of their number.
    public override LearningRates Rates(LossKind loss, long outputs) =>
        base.Rates(loss, outputs) with
        {
            Highest = loss.Takes == LossTakes.Values ? 100 : 10,
            Usual = "between 0.001 and 0.1",
        };

    public override double? SmallestDivisor(OptimizerDeclaration declaration) =>
        base.SmallestDivisor(declaration) + Math.Sqrt(Value(declaration, "InitialAccumulator") ?? 0);
}
