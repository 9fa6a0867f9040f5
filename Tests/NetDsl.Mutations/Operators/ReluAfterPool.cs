using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Rectified before a pool or an upsampling, and after it.</summary>
public sealed class ReluAfterPool : Operator
{
    /// <inheritdoc/>
    public override string Text => "a second ReLU after a pool or an upsampling";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Pools.Concat(network.Of("Upsample"))
        where network.Attributes[number - 1] is { Name: "Activation" } before && before[0] == "Relu"
        select new Mutant(network.Plus(number + 1, Declared.Of("Activation", "Relu")));
}
