using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Labels that have no output.</summary>
public sealed class FewerClasses : Operator
{
    /// <inheritdoc/>
    public override string Text => "one class less than the data has";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.HasClasses && network.Outputs > 2
            ?
            [
                new Mutant(
                    network.Resize(network.Layers[^1], network.Outputs - 1),
                    network.Find("Data")?["Classes"] is null
                        ? "only [Data(Classes = ...)] and Fit know the number of classes"
                        : null
                ),
            ]
            : [];
}
