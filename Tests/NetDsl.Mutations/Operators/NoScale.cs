using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A map of no places.</summary>
public sealed class NoScale : Operator
{
    /// <inheritdoc/>
    public override string Text => "upsampling by a factor of 0";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("Upsample")
        select new Mutant(network.With(number, network.Attributes[number].With(0, "0")));
}
