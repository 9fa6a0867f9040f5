using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: change the initialisation of weights; to zeros.</summary>
public sealed class ZeroInit : Operator
{
    /// <inheritdoc/>
    public override string Text => "all weights start at 0";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) => [Start.All(network, Declared.Of("Init", "Zeros"))];
}
