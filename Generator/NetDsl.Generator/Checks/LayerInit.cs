using NetDsl.Generator.Declarations;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Checks;

/// <summary>How one layer's parameters start, after all that is said about it.</summary>
/// <param name="Own">What the layer says itself; null for nothing.</param>
/// <param name="Weight">What goes for the weight; null for the layer's own default.</param>
/// <param name="Bias">The number that the bias starts with; null for the layer's own default.</param>
internal sealed record LayerInit(InitDeclaration? Own, InitDeclaration? Weight, double? Bias)
{
    /// <summary>
    /// A layer's kind replaces all that the network says, its bias alone the network's bias; null where nothing is said.
    /// </summary>
    public static LayerInit? Of(Layer layer, InitDeclaration? network) =>
        layer is not WeightedLayer { Init: var own } || (own ?? network) is null ? null
        : own is { HasKind: true } ? new LayerInit(own, own, own.Bias)
        : new LayerInit(own, network, own?.Bias ?? network?.Bias);
}
