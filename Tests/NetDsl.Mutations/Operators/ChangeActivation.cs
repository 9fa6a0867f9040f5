using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: change the activation function.</summary>
public sealed class ChangeActivation : Operator
{
    /// <inheritdoc/>
    public override string Text => "a hidden activation becomes Sigmoid";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("Activation")
        where number < network.Weighted[^1] && network.Attributes[number][0] != "Sigmoid"
        select new Mutant(
            network.With(number, Declared.Of("Activation", "Sigmoid")),
            "every activation learns, some sooner than others"
        );
}
