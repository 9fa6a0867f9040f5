using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Graphs;

/// <summary>One operation.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Output">What comes out.</param>
/// <param name="Place">What declares it.</param>
/// <param name="Layer">What is declared.</param>
/// <param name="Operation">What it computes.</param>
/// <param name="Init">How its parameters start; null for its own defaults.</param>
/// <param name="Class">The name of the class that is written for it; null where TorchSharp has a module.</param>
internal sealed record LayerNode(
    NodeName Name,
    EquatableArray<Value> Inputs,
    Value Output,
    Place Place,
    Layer Layer,
    Operation Operation,
    LayerInit? Init,
    string? Class
) : Part(Name, Inputs, Output)
{
    public LayerTraits Traits => Layer.Traits;

    /// <summary>Channels that come out of a map, or features.</summary>
    public int Channels => Output.Type.Role == Role.Map ? Out[0] : Out.Last;

    /// <summary>
    /// Whether it normalises over the batch and gets one number of each channel from a sample: one sample has no variance.
    /// </summary>
    public bool NeedsTwoSamples => Operation.Used?.NeedsTwoSamples ?? (Traits.NormalisesBatch && In.Count == In[0]);

    public override long MultiplyAdds => Operation.MultiplyAdds;

    public override long OutputCount => Operation.Used?.OutputCount ?? Out.Count;

    public override IEnumerable<LayerNode> Layers() => [this];

    public override IEnumerable<BlockNode> Blocks() => [];

    public override T Accept<T>(IPartRendering<T> rendering) => rendering.Layer(this);
}
