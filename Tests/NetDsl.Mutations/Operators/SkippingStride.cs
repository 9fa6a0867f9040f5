using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Places that no window reads.</summary>
public sealed class SkippingStride : Operator
{
    /// <inheritdoc/>
    public override string Text => "a stride above the kernel";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("Conv")
        let attribute = network.Attributes[number]
        let shape = Shapes.Of(network).In[number]!
        let kernel = attribute.Kernel(shape.Length - 1)[0]
        where kernel > 1 && shape[1] > 2 * kernel
        select new Mutant(network.With(number, attribute.With("Stride", $"{kernel + 1}")));
}
