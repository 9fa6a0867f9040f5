using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>The textbook's slip: a normal distribution without spread.</summary>
public sealed class SpreadlessInit : Operator
{
    /// <inheritdoc/>
    public override string Text => "normal weights with deviation 0";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [Start.All(network, Declared.Of("Init", "Normal").With("Std", "0"))];
}
