using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Graphs;

/// <summary>Values that become one, without a module.</summary>
/// <param name="Inputs">What goes in.</param>
/// <param name="Output">What comes out.</param>
/// <param name="Place">What declares it.</param>
/// <param name="Kind">How.</param>
internal sealed record MergeNode(EquatableArray<Value> Inputs, Value Output, Place Place, MergeKind Kind) : Node(Inputs, Output)
{
    public override long MultiplyAdds => 0;

    public override long OutputCount => Out.Count;

    public override IEnumerable<LayerNode> Layers() => [];

    public override IEnumerable<BlockNode> Blocks() => [];

    public override T Accept<T>(INodeRendering<T> rendering) => rendering.Merge(this);
}

/// <summary>How values become one.</summary>
internal enum MergeKind
{
    /// <summary>One after the other along the channels of maps, or along the features.</summary>
    Concat,

    /// <summary>Element by element.</summary>
    Add,

    /// <summary>Element by element.</summary>
    Multiply,
}
