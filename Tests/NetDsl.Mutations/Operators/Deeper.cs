using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>Depth behind the first hidden activation.</summary>
internal static class Deeper
{
    /// <summary>How wide the first hidden layer is; 0 when there is none.</summary>
    public static int Width(Network network) => network.Layers.Count > 1 ? network.Width(network.Layers[0]) : 0;

    /// <summary>The network with more layers of that width, each with an activation.</summary>
    public static Network Add(Network network, int layers, string activation)
    {
        var at = network.Of("Activation").First(number => number > network.Layers[0]) + 1;
        Declared[] pair =
        [
            Declared.Of("Layer", Width(network).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Declared.Of("Activation", activation),
        ];
        return network.Plus(at, [.. Enumerable.Repeat(pair, layers).SelectMany(each => each)]);
    }
}
