namespace NetDsl.Generator.Optimizers;

/// <summary>Adam with weight decay subtracted from the weights directly, arXiv 1711.05101.</summary>
internal sealed class AdamW : OptimizerKind
{
    public override string Name => "AdamW";

    public override double? DefaultLearningRate => 0.001;

    public override bool IsDecoupled => true;

    protected override int State => 2;

    public override IReadOnlyList<OptimizerParameter> Parameters { get; } =
    [
        OptimizerParameters.Beta1,
        OptimizerParameters.Beta2,
        OptimizerParameters.Epsilon,
        // PyTorch's default; TorchSharp's is 0.
        OptimizerParameters.WeightDecay with
        {
            Default = 0.01,
            IsAlwaysWritten = true,
        },
        OptimizerParameters.Flag("AmsGrad", "AMSGrad") with
        {
            State = 1,
        },
        OptimizerParameters.Maximize,
    ];
}
