using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Runs that cannot be repeated.</summary>
public sealed class NoSeed : Operator
{
    /// <inheritdoc/>
    public override string Text => "no seed";

    /// <inheritdoc/>
    public override bool Informs => true;

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Find("Train")!["Seed"] is null
            ? []
            : [new Mutant(network.With(network.Of("Train")[0], network.Find("Train")!.Without("Seed")))];
}
