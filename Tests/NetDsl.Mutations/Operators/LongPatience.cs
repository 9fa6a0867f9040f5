using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Early stopping that never stops.</summary>
public sealed class LongPatience : Operator
{
    /// <inheritdoc/>
    public override string Text => "a patience of a million evaluations";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [
            new Mutant(
                network.Plus(network.Of("Train")[0], Declared.Of("EarlyStop").With("Patience", "1000000")),
                network.Find("Train") is { } train
                && (train["Epochs"] is null || train["EvaluateEvery"] is not null)
                && (train["Iterations"] is null || train["EvaluateEvery"] is null)
                && network.Find("Data")?["Rows"] is null
                    ? "only [Data(Rows = ...)] gives the number of evaluations"
                    : null
            ),
        ];
}
