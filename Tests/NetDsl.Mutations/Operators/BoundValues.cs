using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Outputs that cannot reach the targets.</summary>
public sealed class BoundValues : Operator
{
    /// <inheritdoc/>
    public override string Text => "Tanh on values";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network)
    {
        if (network.HasValues && network.Attributes[network.LastStage].Name == "Layer")
        {
            yield return new Mutant(
                network.Plus(network.LastStage + 1, Declared.Of("Activation", "Tanh")),
                network.Find("Data")?["Targets"] == "Unbounded"
                    ? null
                    : "targets may lie between -1 and 1: only [Data(Targets = ...)] can tell"
            );
        }
    }
}
