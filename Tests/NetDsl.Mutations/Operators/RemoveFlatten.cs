using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>An image into a linear layer.</summary>
public sealed class RemoveFlatten : Operator
{
    /// <inheritdoc/>
    public override string Text => "remove [Flatten]";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Of("Flatten").Select(number => new Mutant(network.Without(number)));
}
