using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A choice among one.</summary>
public sealed class OneOutput : Operator
{
    /// <inheritdoc/>
    public override string Text => "one output with a loss over classes";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.HasClasses ? [new Mutant(network.Resize(network.Layers[^1], 1))] : [];
}
