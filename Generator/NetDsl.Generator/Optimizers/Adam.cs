namespace NetDsl.Generator.Optimizers;

/// <summary>Adaptive moments, arXiv 1412.6980; weight decay is added to the gradient.</summary>
internal sealed class Adam : OptimizerKind
{
    public override string Name => "Adam";

    public override double? DefaultLearningRate => 0.001;

    public override string? Decoupled => "AdamW";

    protected override int State => 2;

    public override IReadOnlyList<OptimizerParameter> Parameters { get; } =
    [
        OptimizerParameters.Beta1,
        OptimizerParameters.Beta2,
        OptimizerParameters.Epsilon,
        OptimizerParameters.WeightDecay,
        OptimizerParameters.Flag("AmsGrad", "AMSGrad") with
        {
            State = 1,
        },
        OptimizerParameters.Maximize,
    ];
}
