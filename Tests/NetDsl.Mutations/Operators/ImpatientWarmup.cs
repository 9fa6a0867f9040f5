using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A run that may end before its learning rate has risen.</summary>
public sealed class ImpatientWarmup : Operator
{
    /// <inheritdoc/>
    public override string Text => "a patience shorter than the warm-up";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Find("Train")?.Number("Epochs") is > 4
            ?
            [
                new Mutant(
                    network
                        .With(network.Of("Train")[0], network.Find("Train")!.Without("EvaluateEvery"))
                        .Plus(
                            network.Of("Train")[0],
                            Declared.Of("Schedule", "Flat").With("Warmup", "3").With("Unit", "Epochs"),
                            Declared.Of("EarlyStop").With("Patience", "1")
                        )
                ),
            ]
            : [];
}
