using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>The same batches in each epoch.</summary>
public sealed class NoShuffle : Operator
{
    /// <inheritdoc/>
    public override string Text => "samples in one order";

    /// <inheritdoc/>
    public override bool Informs => true;

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Find("Train")!["Shuffle"] is not null
            ? []
            :
            [
                new Mutant(
                    network.Set("Train", "Shuffle", "false"),
                    network.Find("Data")?["Rows"] is null
                        ? "a batch may be the whole data set: only [Data(Rows = ...)] can tell"
                        : null
                ),
            ];
}
