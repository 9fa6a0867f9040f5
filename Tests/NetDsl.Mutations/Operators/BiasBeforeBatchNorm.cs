using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>A bias that the normalisation subtracts.</summary>
public sealed class BiasBeforeBatchNorm : Operator
{
    /// <inheritdoc/>
    public override string Text => "a bias before BatchNorm";

    /// <inheritdoc/>
    public override bool Informs => true;

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("BatchNorm")
        where number > 0 && network.Attributes[number - 1]["Bias"] == "false"
        select new Mutant(network.With(number - 1, network.Attributes[number - 1].Without("Bias")));
}
