using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Groups of different sizes.</summary>
public sealed class WrongGroups : Operator
{
    /// <inheritdoc/>
    public override string Text => "groups that do not divide the channels";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        from number in network.Of("Conv")
        let attribute = network.Attributes[number]
        select new Mutant(network.With(number, attribute.With("Groups", $"{attribute.Outputs + 1}")));
}
