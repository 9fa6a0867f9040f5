using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Corners are aligned where nothing is interpolated.</summary>
public sealed class AlignedNearest : Operator
{
    /// <inheritdoc/>
    public override string Text => "aligned corners of repeated places";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("Upsample")
        select new Mutant(network.With(number, network.Attributes[number].With("AlignCorners", "true").Without("Mode")));
}
