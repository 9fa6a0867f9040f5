using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>No figures until the end.</summary>
public sealed class LateEvaluation : Operator
{
    /// <inheritdoc/>
    public override string Text => "an evaluation interval beyond the run";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
    [
        new Mutant(
            network.Set("Train", "EvaluateEvery", "1000000"),
            network.Find("Train")!["Iterations"] is null && network.Find("Data")?["Rows"] is null
                ? "how many steps an epoch has only [Data(Rows = ...)] says"
                : null),
    ];
}
