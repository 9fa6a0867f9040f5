using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A window that PyTorch leaves out and other runtimes keep.</summary>
public sealed class CeilMode : Operator
{
    /// <inheritdoc/>
    public override string Text => "ceil mode with padding";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Pools
        where Shapes.Of(network).In[number]!.Skip(1).All(size => size % 2 == 1)
        select new Mutant(
            network.With(number, Declared.Of(network.Attributes[number].Name, "2").With("Padding", "1").With("CeilMode", "true"))
        );
}
