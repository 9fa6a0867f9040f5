using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Probabilities where the loss takes logits.</summary>
public sealed class AddSigmoid : Operator
{
    /// <inheritdoc/>
    public override string Text => "sigmoid before a loss that includes it";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Loss == "BceWithLogits"
            ? [new Mutant(network.Plus(network.LastStage + 1, Declared.Of("Activation", "Sigmoid")))]
            : [];
}
