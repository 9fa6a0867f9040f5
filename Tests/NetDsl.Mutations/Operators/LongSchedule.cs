using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A schedule copied from a longer run.</summary>
public sealed class LongSchedule : Operator
{
    /// <inheritdoc/>
    public override string Text => "a schedule longer than the run";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Find("Train")?["Iterations"] is not null
            ? [new Mutant(network.Plus(network.Of("Train")[0], Declared.Of("Schedule", "Cosine").With("Length", "1000000")))]
            : [];
}
