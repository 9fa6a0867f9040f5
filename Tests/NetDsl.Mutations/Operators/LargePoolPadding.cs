using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Windows over padding alone.</summary>
public sealed class LargePoolPadding : Operator
{
    /// <inheritdoc/>
    public override string Text => "a pool's padding as large as its kernel";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Pools
        let attribute = network.Attributes[number]
        select new Mutant(network.With(number, attribute.With("Padding", $"{attribute.Kernel(1)[0]}")));
}
