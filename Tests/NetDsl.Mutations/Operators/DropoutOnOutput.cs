using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Answers that are zeroed by chance.</summary>
public sealed class DropoutOnOutput : Operator
{
    /// <inheritdoc/>
    public override string Text => "dropout on the outputs";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [new Mutant(network.Plus(network.LastStage + 1, Declared.Of("Dropout", "0.2")))];
}
