using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: change the initialisation of weights; to one number.</summary>
public sealed class ConstantInit : Operator
{
    /// <inheritdoc/>
    public override string Text => "all weights start equal";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        [Start.All(network, Declared.Of("Init", "Constant").With("Value", "0.5"))];
}
