using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A schedule beside the decay of the optimizer.</summary>
public sealed class TwoRateOwners : Operator
{
    /// <inheritdoc/>
    public override string Text => "a learning rate with two owners";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [
            new Mutant(
                network
                    .With(network.Of("Optimizer")[0], Declared.Of("Optimizer", "Adagrad").With("LearningRateDecay", "0.001"))
                    .Plus(network.Of("Train")[0], Declared.Of("Schedule", "Cosine"))
            ),
        ];
}
