using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>No window fits into the map.</summary>
public sealed class LargeKernel : Operator
{
    /// <inheritdoc/>
    public override string Text => "a kernel larger than the map";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("Conv").Concat(network.Pools)
        let attribute = network.Attributes[number]
        where attribute["Padding"] != "Same"
        let shape = Shapes.Of(network).In[number]!
        let kernel = shape.Skip(1).Max() + (2 * Shapes.Numbers(attribute["Padding"], 1, 0)[0]) + 1
        select new Mutant(network.With(number, attribute.With(attribute.KernelArgument, $"{kernel}")));
}
