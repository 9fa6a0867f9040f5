namespace NetDsl.Generator.Optimizers;

/// <summary>
/// Gradients divided by the root of their running mean square (Hinton's lecture 6e; centered: arXiv 1308.0850).
/// </summary>
internal sealed class RmsProp : OptimizerKind
{
    public override string Name => "RmsProp";

    public override string Torch => "RMSProp";

    public override double? DefaultLearningRate => 0.01;

    protected override int State => 1;

    public override IReadOnlyList<OptimizerParameter> Parameters { get; } =
    [
        // The mean starts at 0 and, unlike Adam's, is not corrected for that: first steps are 1 / √(1 - alpha) times as long.
        OptimizerParameters.Share("Alpha", "alpha", 0.99) with
        {
            MostPast = 0.9999,
        },
        OptimizerParameters.Epsilon,
        OptimizerParameters.WeightDecay,
        OptimizerParameters.Momentum,
        OptimizerParameters.Flag("Centered", "centered") with
        {
            State = 1,
        },
        OptimizerParameters.Maximize,
    ];
}
