using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Log-probabilities where the loss takes scores.</summary>
public sealed class AddLogSoftmax : Operator
{
    /// <inheritdoc/>
    public override string Text => "log-softmax before a loss that includes it";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Loss == "CrossEntropy"
            ? [new Mutant(network.Plus(network.LastStage + 1, Declared.Of("Activation", "LogSoftmax")))]
            : [];
}
