namespace NetDsl.Generator.Graphs;

/// <summary>A scope of names, and what is computed in it: the network itself, or a block of it.</summary>
/// <param name="Input">What goes in; null when unknown.</param>
/// <param name="Nodes">Its parts in the order in which they run.</param>
/// <param name="Output">What comes out; null when unknown, and where there are no parts.</param>
internal sealed record Module(Value? Input, EquatableArray<Node> Nodes, Value? Output)
{
    /// <summary>The layers of the whole tree below, in the order in which they run.</summary>
    public IEnumerable<LayerNode> Layers() => Nodes.SelectMany(node => node.Layers());

    /// <summary>The blocks in the tree below, from the outside in.</summary>
    public IEnumerable<BlockNode> Blocks() => Nodes.SelectMany(node => node.Blocks());

    /// <summary>Whether anything in it is made on a device, of a type.</summary>
    public bool IsPlaced => Layers().Any(layer => layer.Operation.Placement != PlacementForm.None);

    /// <summary>Numbers that training changes.</summary>
    public long Parameters => Numbers.Total(Layers().Select(layer => layer.Operation.Parameters));

    /// <summary>Multiply-add operations for one sample.</summary>
    public long MultiplyAdds => Numbers.Total(Layers().Select(layer => layer.Operation.MultiplyAdds));
}
