using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A schedule in the wrong unit.</summary>
public sealed class StepsForEpochs : Operator
{
    /// <inheritdoc/>
    public override string Text => "a schedule in steps where epochs are meant";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Find("Train")?.Number("Epochs") is > 2
            ? [new Mutant(network.Plus(network.Of("Train")[0], Declared.Of("Schedule", "Step").With("Every", "2")))]
            : [];
}
