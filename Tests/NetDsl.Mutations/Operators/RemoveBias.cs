using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: remove bias from a layer.</summary>
public sealed class RemoveBias : Operator
{
    /// <inheritdoc/>
    public override string Text => "remove a bias";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Weighted
        where network.Attributes[number]["Bias"] is null
        select new Mutant(network.With(number, network.Attributes[number].With("Bias", "false")), "few layers need their bias");
}
