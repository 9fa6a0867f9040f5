namespace NetDsl.Generator.Optimizers;

/// <summary>Adam with Nesterov momentum (Dozat 2016).</summary>
internal sealed class NAdam : OptimizerKind
{
    public override string Name => "NAdam";

    public override double? DefaultLearningRate => 0.002;

    protected override int State => 2;

    public override IReadOnlyList<OptimizerParameter> Parameters { get; } =
    [
        OptimizerParameters.Beta1,
        OptimizerParameters.Beta2,
        OptimizerParameters.Epsilon,
        OptimizerParameters.WeightDecay,
        OptimizerParameters.NotNegative("MomentumDecay", "momentum decay", 0.004),
    ];
}
