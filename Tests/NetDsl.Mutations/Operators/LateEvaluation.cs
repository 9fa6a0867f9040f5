using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>No figures until the end.</summary>
public sealed class LateEvaluation : Operator
{
    /// <inheritdoc/>
    public override string Text => "an evaluation interval longer than the run";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [
            new Mutant(
                network.Set("Train", "EvaluateEvery", "1000000"),
                network.Find("Train")!["Iterations"] is null && network.Find("Data")?["Rows"] is null
                    ? "only [Data(Rows = ...)] gives the number of steps in an epoch"
                    : null
            ),
        ];
}
