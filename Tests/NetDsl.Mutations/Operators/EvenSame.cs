using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A kernel without a middle.</summary>
public sealed class EvenSame : Operator
{
    /// <inheritdoc/>
    public override string Text => "same padding of a kernel of 4";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("Conv")
        let attribute = network.Attributes[number]
        select new Mutant(
            network.With(number, attribute.With(attribute.KernelArgument, "4").With("Padding", "Same").Without("Stride"))
        );
}
