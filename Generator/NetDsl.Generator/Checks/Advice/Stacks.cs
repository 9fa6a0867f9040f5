using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>
/// The straight parts of a network: where a value is needed twice, or several become one, a stack ends. Blocks are looked
/// through; a stage that is applied again is not.
/// </summary>
internal sealed class Stacks : INodeRendering<int>, IPartRendering<int>
{
    private readonly Dictionary<int, int> same = [];
    private readonly Dictionary<int, int> uses = [];
    private readonly List<LayerNode> layers = [];

    private Stacks(Module graph)
    {
        Walk(graph);
        foreach (var output in graph.Outputs)
        {
            Use(output);
        }

        All = [.. Find(graph)];
    }

    private IReadOnlyList<Stack> All { get; }

    /// <summary>The stacks of a network, in the order in which they begin to run; none without stages.</summary>
    public static IReadOnlyList<Stack> Of(CheckedNetwork network) =>
        network.Graph.Outputs.Count == 0 ? [] : new Stacks(network.Graph).All;

    /// <summary>
    /// The stack from which the output comes; null where several values become the output, and where there are several outputs.
    /// </summary>
    public static Stack? Last(CheckedNetwork network) =>
        network.GivesSeveral ? null : Of(network).FirstOrDefault(stack => stack.IsLast);

    int INodeRendering<int>.Call(Part part, Node node) => part == node ? part.Accept<int>(this) : Use(node);

    int INodeRendering<int>.Merge(MergeNode merge) => Use(merge);

    int IPartRendering<int>.Layer(LayerNode layer)
    {
        layers.Add(layer);
        return Use(layer);
    }

    int IPartRendering<int>.Block(BlockNode block)
    {
        for (var number = 0; number < block.Inputs.Count; number++)
        {
            same[block.Module.Inputs[number].Number] = block.Inputs[number].Number;
        }

        Walk(block.Module);
        same[block.Output.Number] = block.Module.Output!.Number;
        return 0;
    }

    private void Walk(Module module)
    {
        foreach (var node in module.Nodes)
        {
            node.Accept<int>(this);
        }
    }

    private int Use(Node node) => node.Inputs.Sum(Use);

    private int Use(Value value)
    {
        var number = Resolve(value.Number);
        uses.TryGetValue(number, out var count);
        return uses[number] = count + 1;
    }

    private int Resolve(int number) => same.TryGetValue(number, out var other) ? Resolve(other) : number;

    private IEnumerable<Stack> Find(Module graph)
    {
        var inputs = new HashSet<int>(graph.Inputs.Select(input => Resolve(input.Number)));
        var outputs = new HashSet<int>(graph.Outputs.Select(output => Resolve(output.Number)));
        var open = new Dictionary<int, List<LayerNode>>();
        var all = new List<List<LayerNode>>();
        foreach (var layer in layers)
        {
            var from = Resolve(layer.Inputs[0].Number);
            if (uses[from] == 1 && open.TryGetValue(from, out var stack))
            {
                open.Remove(from);
            }
            else
            {
                stack = [];
                all.Add(stack);
            }

            stack.Add(layer);
            open[layer.Output.Number] = stack;
        }

        return all.Select(stack =>
        {
            var (first, last) = (Resolve(stack[0].Inputs[0].Number), stack[stack.Count - 1].Output.Number);
            return new Stack(stack, inputs.Contains(first) && uses[first] == 1, outputs.Contains(last) && uses[last] == 1);
        });
    }
}
