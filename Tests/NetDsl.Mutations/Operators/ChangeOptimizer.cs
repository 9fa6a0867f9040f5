using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: change the optimisation function.</summary>
public sealed class ChangeOptimizer : Operator
{
    /// <inheritdoc/>
    public override string Text => "another optimizer";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [
            new Mutant(
                network.With(
                    network.Of("Optimizer")[0],
                    network.Optimizer == "Sgd"
                        ? Declared.Of("Optimizer", "Adam")
                        : Declared.Of("Optimizer", "Sgd").With("LearningRate", "0.01")
                ),
                "every optimizer learns with a suitable learning rate"
            ),
        ];
}
