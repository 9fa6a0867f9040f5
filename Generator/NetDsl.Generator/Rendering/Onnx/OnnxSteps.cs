using NetDsl.Generator.Checks;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.Onnx;

/// <summary>A step of a network in ONNX.</summary>
/// <param name="Name">What its nodes are called after: its key in the state_dict.</param>
/// <param name="Path">The way to it from the network's class, members with dots; empty where values become one.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Output">What comes out.</param>
/// <param name="Expression">What it computes.</param>
internal sealed record OnnxStep(string Name, string Path, EquatableArray<Value> Inputs, Value Output, OnnxExpression Expression);

/// <summary>
/// Takes the modules out of a network, because ONNX has one list of nodes, and the layers that do nothing in use. Values get new
/// numbers: a module that runs twice gives each of its values twice.
/// </summary>
internal sealed class OnnxSteps : INodeRendering<Value>, IPartRendering<Value>
{
    // The parameters of the emitted method.
    private static readonly string[] Reserved = ["graph", "inputs"];

    private readonly List<Node> nodes = [];
    private readonly List<OnnxStep> steps = [];
    private Dictionary<int, Value> values = [];
    private string prefix = "";
    private int count;

    private OnnxSteps() { }

    /// <summary>The steps of a network, and the same as a module.</summary>
    public static (Module Module, IReadOnlyList<OnnxStep> Steps) Of(Module network)
    {
        var flat = new OnnxSteps();
        var inputs = network.Inputs.Select(flat.New).ToEquatableArray();
        var outputs = flat.Run(network, inputs);
        return (new Module(inputs, flat.nodes.ToEquatableArray(), outputs), flat.steps);
    }

    public Value Call(Part part, Node node) => (node is ReuseNode reuse ? reuse.Again : part).Accept<Value>(this);

    public Value Layer(LayerNode layer)
    {
        var inputs = Values(layer);
        if (layer.Operation.Onnx == OnnxExpression.Input)
        {
            return inputs[0];
        }

        var output = New(layer.Output);
        nodes.Add(layer with { Inputs = inputs, Output = output });
        steps.Add(new OnnxStep(layer.Name.Key, layer.Name.Path, inputs, output, layer.Operation.Onnx));
        return output;
    }

    public Value Block(BlockNode block)
    {
        var (outerValues, outerPrefix) = (values, prefix);
        var inputs = Values(block);
        (values, prefix) = ([], $"{block.Name.Key}.");
        var output = Run(block.Module, inputs)[0];
        (values, prefix) = (outerValues, outerPrefix);
        return output;
    }

    public Value Merge(MergeNode merge)
    {
        var (inputs, output) = (Values(merge), New(merge.Output));
        nodes.Add(merge with { Inputs = inputs, Output = output });
        var name = prefix + Texts.LowerFirst(merge.Kind.ToString());
        steps.Add(new OnnxStep(name, "", inputs, output, Expression(merge)));
        return output;
    }

    // The dimension counts from the batch.
    private static OnnxExpression Expression(MergeNode merge)
    {
        var inputs = merge.Inputs.Select((_, number) => (OnnxExpression)new OnnxInput(number)).ToArray();
        return merge.Kind switch
        {
            MergeKind.Add => inputs.Aggregate((left, right) => OnnxExpression.Node("Add", left, right)),
            MergeKind.Multiply => inputs.Aggregate((left, right) => OnnxExpression.Node("Mul", left, right)),
            MergeKind.Concat => OnnxExpression.Node("Concat", inputs).With("axis", Merging.Dimension(merge.Output.Type) + 1),
            var other => throw new ArgumentOutOfRangeException(nameof(merge), other, null),
        };
    }

    private EquatableArray<Value> Run(Module module, EquatableArray<Value> inputs)
    {
        for (var number = 0; number < inputs.Count; number++)
        {
            values[module.Inputs[number].Number] = inputs[number];
        }

        foreach (var node in module.Nodes)
        {
            values[node.Output.Number] = node.Accept<Value>(this);
        }

        return module.Outputs.Select(output => values[output.Number]).ToEquatableArray();
    }

    private EquatableArray<Value> Values(Node node) => node.Inputs.Select(input => values[input.Number]).ToEquatableArray();

    private Value New(Value value) =>
        value with
        {
            Number = count++,
            Name = Reserved.Contains(value.Name) ? value.Name + "Value" : value.Name,
        };
}
