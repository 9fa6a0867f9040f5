using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A waist that not all classes get through.</summary>
public sealed class NarrowLayer : Operator
{
    /// <inheritdoc/>
    public override string Text => "a hidden layer of two";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.HasClasses && network.Outputs > 3 ? network.Hidden.Select(number => new Mutant(network.Resize(number, 2))) : [];
}
