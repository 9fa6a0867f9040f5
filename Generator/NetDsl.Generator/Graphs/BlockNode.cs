namespace NetDsl.Generator.Graphs;

/// <summary>A module within the module.</summary>
/// <param name="Name">Its names.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Output">What comes out.</param>
/// <param name="Title">What declares it: the name of a function, or the way to it.</param>
/// <param name="Class">Its class.</param>
/// <param name="Module">What is in it.</param>
internal sealed record BlockNode(
    NodeName Name,
    EquatableArray<Value> Inputs,
    Value Output,
    string Title,
    BlockClass Class,
    Module Module
) : Part(Name, Inputs, Output)
{
    /// <summary>What its constructor is called with, besides device and type.</summary>
    public EquatableArray<ParameterValue> Arguments { get; init; }

    public override long MultiplyAdds => Module.MultiplyAdds;

    public override long OutputCount => Module.OutputCount;

    public override IEnumerable<Node> All() => Module.AllNodes().Prepend(this);

    public override IEnumerable<LayerNode> Layers() => Module.Layers();

    public override IEnumerable<BlockNode> Blocks() => Module.Blocks().Prepend(this);

    public override T Accept<T>(IPartRendering<T> rendering) => rendering.Block(this);
}
