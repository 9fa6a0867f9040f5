using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Optimizers;

/// <summary>Adam whose adaptive step is held back until its variance is known, arXiv 1908.03265.</summary>
internal sealed class RAdam : OptimizerKind
{
    public override string Name => "RAdam";

    // PyTorch's default; TorchSharp's is 0.002.
    public override double? DefaultLearningRate => 0.001;

    protected override int State => 2;

    public override string OnTorchSharp(OptimizerDeclaration declaration) =>
        "multiplies its steps by the learning rate twice once their variance is known, which makes them far too small";

    public override IReadOnlyList<OptimizerParameter> Parameters { get; } =
    [OptimizerParameters.Beta1, OptimizerParameters.Beta2, OptimizerParameters.Epsilon, OptimizerParameters.WeightDecay];
}
