using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A batch larger than the data, which is left out as the last of the epoch.</summary>
public sealed class LargeLastBatch : Operator
{
    /// <inheritdoc/>
    public override string Text => "no batch left";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Find("Data")?["Rows"] is not null
            ? [new Mutant(network.Set("Train", "BatchSize", "10000000").Set("Train", "DropLast", "true"))]
            : [];
}
