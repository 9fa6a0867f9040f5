using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Probabilities where the loss takes scores.</summary>
public sealed class AddSoftmax : Operator
{
    /// <inheritdoc/>
    public override string Text => "softmax before a loss that includes it";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Loss == "CrossEntropy"
            ? [new Mutant(network.Plus(network.LastStage + 1, Declared.Of("Activation", "Softmax")))]
            : [];
}
