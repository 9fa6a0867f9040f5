using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Adjacent sizes that differ.</summary>
public sealed class WrongSize : Operator
{
    /// <inheritdoc/>
    public override string Text => "a layer takes one more input";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Layers
        where number > network.Layers[0] && network.Attributes[number].Number(1) is not null
        let inputs = network.Attributes[number].Number(0)!.Value + 1
        select new Mutant(
            network.With(
                number,
                network.Attributes[number].With(0, inputs.ToString(System.Globalization.CultureInfo.InvariantCulture))
            )
        );
}
