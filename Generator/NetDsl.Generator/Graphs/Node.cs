using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Graphs;

/// <summary>One step of a module's forward: it takes values and gives one.</summary>
/// <param name="Inputs">What goes in.</param>
/// <param name="Output">What comes out.</param>
internal abstract record Node(EquatableArray<Value> Inputs, Value Output)
{
    /// <summary>The shape of what goes in, of several the first.</summary>
    public Shape In => Inputs[0].Type.Shape;

    /// <summary>The shape of what comes out.</summary>
    public Shape Out => Output.Type.Shape;

    /// <summary>Multiply-add operations for one sample.</summary>
    public abstract long MultiplyAdds { get; }

    /// <summary>Numbers that the operations below give for one sample, all together.</summary>
    public abstract long OutputCount { get; }

    /// <summary>The layers that the tree below has, in the order in which they first run.</summary>
    public abstract IEnumerable<LayerNode> Layers();

    /// <summary>All steps of the tree from here on, from the outside in.</summary>
    public virtual IEnumerable<Node> All() => [this];

    /// <summary>The blocks of the whole tree from here on, from the outside in.</summary>
    public abstract IEnumerable<BlockNode> Blocks();

    /// <summary>What a rendering makes of it.</summary>
    public abstract T Accept<T>(INodeRendering<T> rendering);
}

/// <summary>A rendering of nodes: a new sort of node does not compile until each rendering knows it.</summary>
internal interface INodeRendering<out T>
{
    /// <summary>A part that is called, for the first time or again.</summary>
    T Call(Part part, Node node);

    T Merge(MergeNode merge);
}

/// <summary>A node that the module owns: it has names and may have parameters.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Output">What comes out.</param>
internal abstract record Part(NodeName Name, EquatableArray<Value> Inputs, Value Output) : Node(Inputs, Output)
{
    public override T Accept<T>(INodeRendering<T> rendering) => rendering.Call(this, this);

    /// <summary>What a rendering of parts makes of it.</summary>
    public abstract T Accept<T>(IPartRendering<T> rendering);
}

/// <summary>A rendering of parts: a new sort of part does not compile until each rendering knows it.</summary>
internal interface IPartRendering<out T>
{
    T Layer(LayerNode layer);

    T Block(BlockNode block);
}

/// <summary>A part that is called again, with the same weights.</summary>
/// <param name="Part">The part.</param>
/// <param name="Again">The part as it would be if this were its first call.</param>
/// <param name="Place">What calls it again.</param>
internal sealed record ReuseNode(Part Part, Part Again, Place Place) : Node(Again.Inputs, Again.Output)
{
    public override long MultiplyAdds => Again.MultiplyAdds;

    public override long OutputCount => Again.OutputCount;

    public override IEnumerable<LayerNode> Layers() => [];

    public override IEnumerable<BlockNode> Blocks() => [];

    public override T Accept<T>(INodeRendering<T> rendering) => rendering.Call(Part, this);
}
