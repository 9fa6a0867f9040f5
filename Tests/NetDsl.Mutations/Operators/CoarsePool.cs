using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Half of a map that is not read.</summary>
public sealed class CoarsePool : Operator
{
    /// <inheritdoc/>
    public override string Text => "a pool over half the map and a bit";

    /// <inheritdoc/>
    public override bool Informs => true;

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Pools
        let size = Shapes.Of(network).In[number]![1]
        where size >= 6
        select new Mutant(network.With(number, Declared.Of(network.Attributes[number].Name, $"{(size / 2) + 1}")));
}
