namespace NetDsl.Generator.Optimizers;

/// <summary>Gradients divided by the root of the sum of all their squares so far (Duchi, Hazan, Singer 2011).</summary>
internal sealed class Adagrad : OptimizerKind
{
    public override string Name => "Adagrad";

    public override double? DefaultLearningRate => 0.01;

    protected override int State => 1;

    protected override IReadOnlyList<OptimizerParameter> Parameters { get; } =
    [
        OptimizerParameters.NotNegative("LearningRateDecay", "learning rate decay", 0),
        OptimizerParameters.WeightDecay,
        OptimizerParameters.NotNegative("InitialAccumulator", "initial accumulator", 0),
        OptimizerParameters.Epsilon with { Default = 1e-10 },
    ];
}
