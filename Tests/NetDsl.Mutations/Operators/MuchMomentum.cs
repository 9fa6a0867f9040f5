using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Steps that do not turn round.</summary>
public sealed class MuchMomentum : Operator
{
    /// <inheritdoc/>
    public override string Text => "momentum 0.9999";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Optimizer is "Sgd" or "RmsProp" ? [new Mutant(network.Set("Optimizer", "Momentum", "0.9999"))] : [];
}
