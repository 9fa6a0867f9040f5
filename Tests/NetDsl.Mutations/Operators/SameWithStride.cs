using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A map that is to keep its size and to become smaller.</summary>
public sealed class SameWithStride : Operator
{
    /// <inheritdoc/>
    public override string Text => "same padding with a stride";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("Conv")
        select new Mutant(network.With(number, network.Attributes[number].With("Padding", "Same").With("Stride", "2")));
}
