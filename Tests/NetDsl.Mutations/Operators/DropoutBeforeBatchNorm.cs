using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Statistics that differ between training and use.</summary>
public sealed class DropoutBeforeBatchNorm : Operator
{
    /// <inheritdoc/>
    public override string Text => "dropout before BatchNorm";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Of("BatchNorm").Select(number => new Mutant(network.Plus(number, Declared.Of("Dropout", "0.2"))));
}
