using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A look ahead along nothing.</summary>
public sealed class NesterovAlone : Operator
{
    /// <inheritdoc/>
    public override string Text => "Nesterov without momentum";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Optimizer == "Sgd"
            ? [new Mutant(network.Set("Optimizer", "Nesterov", "true").Set("Optimizer", "Momentum", "0"))]
            : [];
}
