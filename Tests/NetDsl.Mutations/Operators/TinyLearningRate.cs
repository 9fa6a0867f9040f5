using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: decrease the learning rate.</summary>
public sealed class TinyLearningRate : Operator
{
    /// <inheritdoc/>
    public override string Text => "learning rate 1e-9";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [
            new Mutant(
                network.Set("Optimizer", "LearningRate", "1e-9"),
                network is { HasValues: true, Optimizer: "Sgd" }
                    ? "features in the thousands need such rates in regression"
                    : null
            ),
        ];
}
