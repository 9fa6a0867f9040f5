using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: add weights regularisation; one that the optimizer scales away.</summary>
public sealed class PenaltyWithAdam : Operator
{
    /// <inheritdoc/>
    public override string Text => "Adam with weight decay 0.01";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [new Mutant(network.With(network.Of("Optimizer")[0], Declared.Of("Optimizer", "Adam").With("WeightDecay", "0.01")))];
}
