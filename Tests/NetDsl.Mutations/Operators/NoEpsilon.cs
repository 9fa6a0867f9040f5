using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>0 / 0 where gradients are 0.</summary>
public sealed class NoEpsilon : Operator
{
    /// <inheritdoc/>
    public override string Text => "epsilon 0";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Optimizer == "Sgd" ? [] : [new Mutant(network.Set("Optimizer", "Epsilon", "0"))];
}
