using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Up the gradient.</summary>
public sealed class GoUp : Operator
{
    /// <inheritdoc/>
    public override string Text => "the loss is maximised";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Optimizer is "Sgd" or "Adam" or "AdamW" or "RmsProp"
            ? [new Mutant(network.Set("Optimizer", "Maximize", "true"))]
            : [];
}
