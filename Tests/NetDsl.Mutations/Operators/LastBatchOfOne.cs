using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: change the batch size; to one that leaves a single sample.</summary>
public sealed class LastBatchOfOne : Operator
{
    /// <inheritdoc/>
    public override string Text => "one sample left for the last batch";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.NeedsTwoSamples && network.Find("Data")?.Number("Rows") is { } rows
            ?
            [
                new Mutant(
                    network.Set("Train", "BatchSize", (rows - 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
                ),
            ]
            : [];
}
