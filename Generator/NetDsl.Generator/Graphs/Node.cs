using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Graphs;

/// <summary>A part of a module: it takes values and gives one.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Output">What comes out.</param>
internal abstract record Node(NodeName Name, EquatableArray<Value> Inputs, Value Output)
{
    /// <summary>The layers of the whole tree below, in the order in which they run.</summary>
    public abstract IEnumerable<LayerNode> Layers();

    /// <summary>The blocks of the whole tree from here on, from the outside in.</summary>
    public abstract IEnumerable<BlockNode> Blocks();

    /// <summary>What a rendering makes of it.</summary>
    public abstract T Accept<T>(INodeRendering<T> rendering);
}

/// <summary>A rendering of nodes: a new sort of node does not compile until each rendering knows it.</summary>
internal interface INodeRendering<out T>
{
    T Layer(LayerNode layer);

    T Block(BlockNode block);
}

/// <summary>One operation.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Output">What comes out.</param>
/// <param name="Place">The attribute that declares it.</param>
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
) : Node(Name, Inputs, Output)
{
    public LayerTraits Traits => Layer.Traits;

    /// <summary>The shape of what goes in.</summary>
    public Shape In => Inputs[0].Type.Shape;

    /// <summary>The shape of what comes out.</summary>
    public Shape Out => Output.Type.Shape;

    /// <summary>Channels that come out of a map, or features.</summary>
    public int Channels => Output.Type.Role == Role.Map ? Out[0] : Out.Last;

    /// <summary>
    /// Whether it normalises over the batch and gets one number of each channel from a sample: one sample has no variance.
    /// </summary>
    public bool NeedsTwoSamples => Traits.NormalisesBatch && In.Count == In[0];

    public override IEnumerable<LayerNode> Layers() => [this];

    public override IEnumerable<BlockNode> Blocks() => [];

    public override T Accept<T>(INodeRendering<T> rendering) => rendering.Layer(this);
}

/// <summary>A module within the module.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Output">What comes out.</param>
/// <param name="Class">The name of its class.</param>
/// <param name="Module">What is in it.</param>
internal sealed record BlockNode(NodeName Name, EquatableArray<Value> Inputs, Value Output, string Class, Module Module)
    : Node(Name, Inputs, Output)
{
    public override IEnumerable<LayerNode> Layers() => Module.Layers();

    public override IEnumerable<BlockNode> Blocks() => Module.Blocks().Prepend(this);

    public override T Accept<T>(INodeRendering<T> rendering) => rendering.Block(this);
}
