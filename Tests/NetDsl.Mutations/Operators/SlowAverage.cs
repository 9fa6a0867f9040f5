using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>An average copied from a longer run.</summary>
public sealed class SlowAverage : Operator
{
    /// <inheritdoc/>
    public override string Text => "an average over more steps than the run has";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Find("Train")?["Iterations"] is not null ? [new Mutant(network.Set("Train", "Average", "0.9999999"))] : [];
}
