using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>
/// Layers each of which gives its output to the next one alone, and what advice asks about their order. A chain is one stack; a
/// network with branches has several (<see cref="Stacks"/>).
/// </summary>
internal sealed class Stack
{
    private readonly LayerNode[] layers;

    /// <param name="layers">The layers in their order.</param>
    /// <param name="isFirst">Whether the network's input goes into the first one, and nowhere else.</param>
    /// <param name="isLast">Whether the network's output, of several one of them, comes from the last one.</param>
    public Stack(IEnumerable<LayerNode> layers, bool isFirst, bool isLast)
    {
        this.layers = [.. layers];
        (IsFirst, IsLast) = (isFirst, isLast);
        LastWeighted = Array.FindLastIndex(this.layers, layer => layer.Traits.Weighted);
    }

    /// <summary>Whether all that the network computes goes through it, from the input on.</summary>
    public bool IsFirst { get; }

    /// <summary>Whether the network's output comes from it; of several outputs one of them.</summary>
    public bool IsLast { get; }

    public int Count => layers.Length;

    /// <summary>Number of the last layer with weights; -1 for none.</summary>
    public int LastWeighted { get; }

    /// <summary>The last layer with weights; null for none.</summary>
    public LayerNode? LastWeightedLayer => LastWeighted < 0 ? null : layers[LastWeighted];

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
