using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>How the weights of all layers begin.</summary>
internal static class Start
{
    /// <summary>A mutant whose layers all begin as one attribute says.</summary>
    public static Mutant All(Network network, Declared init)
    {
        var plain = network with { Attributes = network.Attributes.RemoveAll(attribute => attribute.Name == "Init") };
        return new Mutant(
            plain.Plus(0, init),
            network.Weighted.Count == 1 ? "with one layer, the targets tell the outputs apart" : null
        );
    }
}
