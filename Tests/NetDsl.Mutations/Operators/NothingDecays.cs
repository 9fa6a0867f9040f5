using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>The decay was removed, and the switch for biases stayed.</summary>
public sealed class NothingDecays : Operator
{
    /// <inheritdoc/>
    public override string Text => "biases left out of no decay";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [new Mutant(network.Set("Optimizer", "WeightDecay", "0").Set("Optimizer", "DecayBias", "false"))];
}
