using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>The same activation twice, one behind the other.</summary>
public sealed class DoubleActivation : Operator
{
    /// <inheritdoc/>
    public override string Text => "an activation twice";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Of("Activation").Select(number => new Mutant(network.Plus(number, network.Attributes[number])));
}
