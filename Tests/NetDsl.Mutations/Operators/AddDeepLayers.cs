using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>More depth than plain networks learn with.</summary>
public sealed class AddDeepLayers : Operator
{
    /// <inheritdoc/>
    public override string Text => "eight more layers without normalisation";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network)
    {
        var width = Deeper.Width(network);
        return width == 0
            ? []
            :
            [
                new Mutant(
                    Deeper.Add(network, 8, "Relu"),
                    network.Find("Init")?[0]?.StartsWith("Kaiming", StringComparison.Ordinal) == true
                        ? "He's initialisation keeps the variance through many layers"
                        : Doubt(network)
                ),
            ];
    }

    private static string? Doubt(Network network) =>
        network.Find("Init")?[0] is "XavierUniform" ? "Glorot's initialisation keeps much of the variance" : null;
}
