namespace NetDsl.Generator.Graphs;

/// <summary>A scope of names, and what is computed in it: the network itself, or a block of it.</summary>
/// <param name="Inputs">What goes in; none when unknown.</param>
/// <param name="Nodes">Its steps in the order in which they run.</param>
/// <param name="Outputs">What comes out; none when unknown, and where there are no parts.</param>
internal sealed record Module(EquatableArray<Value> Inputs, EquatableArray<Node> Nodes, EquatableArray<Value> Outputs)
{
    /// <summary>What goes in, of several the first; null when unknown.</summary>
    public Value? Input => Inputs.FirstOrDefault();

    /// <summary>What comes out; null when unknown, where several values do, and where there are no parts.</summary>
    public Value? Output => Outputs.Count == 1 ? Outputs[0] : null;

    /// <summary>What it owns, in the order in which it first runs.</summary>
    public IEnumerable<Part> Parts => Nodes.OfType<Part>();

    /// <summary>All steps of the tree below, from the outside in.</summary>
    public IEnumerable<Node> AllNodes() => Nodes.SelectMany(node => node.All());

    /// <summary>The layers of the whole tree below, in the order in which they first run.</summary>
    public IEnumerable<LayerNode> Layers() => Nodes.SelectMany(node => node.Layers());

    /// <summary>The blocks in the tree below, from the outside in.</summary>
    public IEnumerable<BlockNode> Blocks() => Nodes.SelectMany(node => node.Blocks());

    /// <summary>Whether anything in it is made on a device, of a type.</summary>
    public bool IsPlaced => Layers().Any(layer => layer.Operation.Placement != PlacementForm.None);

    /// <summary>Numbers that training changes.</summary>
    public long Parameters => Numbers.Total(Layers().Select(layer => layer.Operation.Parameters));

    /// <summary>Numbers that training changes, and those that are frozen.</summary>
    public long AllParameters =>
        Numbers.Total(Layers().Select(layer => layer.Operation.Used?.AllParameters ?? layer.Operation.Parameters));

    /// <summary>Multiply-add operations for one sample.</summary>
    public long MultiplyAdds => Numbers.Total(Nodes.Select(node => node.MultiplyAdds));

    /// <summary>Numbers that all operations give for one sample.</summary>
    public long OutputCount => Numbers.Total(Nodes.Select(node => node.OutputCount));
}
