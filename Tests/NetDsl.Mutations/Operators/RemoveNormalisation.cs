using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A normalisation left out.</summary>
public sealed class RemoveNormalisation : Operator
{
    /// <inheritdoc/>
    public override string Text => "remove a normalisation";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("BatchNorm").Concat(network.Of("LayerNorm"))
        select new Mutant(network.Without(number), "it learns without it, more slowly");
}
