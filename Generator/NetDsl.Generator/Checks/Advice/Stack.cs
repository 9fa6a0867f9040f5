using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>The layers of a network in their order, and what advice asks about their order.</summary>
internal sealed class Stack
{
    private readonly LayerNode[] layers;

    public Stack(CheckedNetwork network)
    {
        layers = [.. network.Graph.Layers()];
        LastWeighted = Array.FindLastIndex(layers, layer => layer.Traits.Weighted);
    }

    public int Count => layers.Length;

    /// <summary>Number of the last layer with weights; -1 for none.</summary>
    public int LastWeighted { get; }

    /// <summary>
    /// The layer that the outputs come from, whatever passes them on or pools them; null when the input itself is passed on.
    /// </summary>
    public LayerNode? Head => BeforePools(layers.Length);

    /// <summary>Whether pools come after the head.</summary>
    public bool IsHeadPooled => Before(layers.Length) is { Traits.Pool: true };

    public LayerNode this[int number] => layers[number];

    /// <summary>Number of the layer whose outputs come to another, whatever passes them on; -1 for the network's input.</summary>
    public int NumberBefore(int number) =>
        number <= 0 ? -1 : Array.FindLastIndex(layers, number - 1, layer => !layer.Traits.IsPassive);

    /// <summary>The layer whose outputs come to another, whatever passes them on; null for the network's input.</summary>
    public LayerNode? Before(int number) => NumberBefore(number) is var before and >= 0 ? layers[before] : null;

    /// <summary>The layer whose outputs come to another, whatever passes them on or pools them; null for the network's
    /// input.</summary>
    public LayerNode? BeforePools(int number)
    {
        do
        {
            number--;
        } while (number >= 0 && layers[number].Traits is { IsPassive: true } or { Pool: true });

        return number < 0 ? null : layers[number];
    }

    /// <summary>The layers from one with weights to the next, without that.</summary>
    public IEnumerable<LayerNode> From(int weighted) =>
        layers.Skip(weighted + 1).TakeWhile(layer => !layer.Traits.Weighted).Prepend(layers[weighted]);

    /// <summary>The layers with one property, with their numbers.</summary>
    public IEnumerable<(LayerNode Layer, int Number)> Where(Func<LayerTraits, bool> property)
    {
        for (var number = 0; number < layers.Length; number++)
        {
            if (property(layers[number].Traits))
            {
                yield return (layers[number], number);
            }
        }
    }
}
