using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A patience in the unit of other libraries.</summary>
public sealed class ShortPatience : Operator
{
    /// <inheritdoc/>
    public override string Text => "a patience of one evaluation every step";

    /// <inheritdoc/>
    public override bool Informs => true;

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network)
    {
        if (network.Find("Train")?["Epochs"] is not { } epochs || epochs == "1")
        {
            return [];
        }

        var often = network.Set("Train", "EvaluateEvery", "1");
        return
        [
            new Mutant(
                often.Plus(often.Of("Train")[0], Declared.Of("EarlyStop").With("Patience", "1")),
                network.Find("Data")?["Rows"] is null ? "only [Data(Rows = ...)] gives the number of steps in an epoch"
                    : IsWholeBatch(network) ? "an epoch is one step"
                    : null
            ),
        ];
    }

    private static bool IsWholeBatch(Network network) =>
        network.Find("Train")!.Number("BatchSize") >= network.Find("Data")!.Number("Rows");
}
