using System.Globalization;
using System.Runtime.InteropServices;

namespace NetDsl.Onnx.Format;

/// <summary>A graph while it is built. Names become unique at the end: weights, inputs and outputs keep theirs.</summary>
/// <param name="weights">The network's weights.</param>
internal sealed class GraphContent(IReadOnlyList<SafetensorsEntry> weights)
{
    private readonly Dictionary<string, SafetensorsEntry> entries = weights.ToDictionary(
        entry => entry.Name,
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, OnnxValue> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OnnxValue> constants = new(StringComparer.Ordinal);
    private readonly List<(OnnxValue Value, long[] Shape)> inputs = [];
    private readonly List<(OnnxValue Value, long[] Shape)> outputs = [];
    private readonly List<GraphNode> nodes = [];
    private readonly List<(OnnxValue Value, long[] Shape, int Type, ReadOnlyMemory<byte> Data)> tensors = [];

    /// <summary>The nodes, each after those whose outputs it takes.</summary>
    public IReadOnlyList<GraphNode> Nodes => nodes;

    /// <summary>Weights and constants that nodes take.</summary>
    public IReadOnlyList<(OnnxValue Value, long[] Shape, int Type, ReadOnlyMemory<byte> Data)> Tensors => tensors;

    /// <summary>The inputs, with the sizes of a sample.</summary>
    public IReadOnlyList<(OnnxValue Value, long[] Shape)> Inputs => inputs;

    /// <summary>The outputs, with the sizes of a sample.</summary>
    public IReadOnlyList<(OnnxValue Value, long[] Shape)> Outputs => outputs;

    public OnnxValue AddInput(string name, IReadOnlyList<int> shape)
    {
        var value = new OnnxValue(name);
        inputs.Add((value, Long(shape)));
        return value;
    }

    /// <summary>
    /// Names a value as an output. What is one already, and what goes in and comes out unchanged, gets a node of its own.
    /// </summary>
    public void AddOutput(string name, IReadOnlyList<int> shape, OnnxValue value)
    {
        var isFree = nodes.Any(node => node.Output == value) && outputs.All(output => output.Value != value);
        var output = isFree ? value : AddNode("Identity", name, [value]);
        output.Name = Free(name, [.. inputs.Concat(outputs).Select(each => each.Value.Name)]);
        outputs.Add((output, Long(shape)));
    }

    public OnnxValue AddNode(string type, string name, IReadOnlyList<OnnxValue> inputs)
    {
        var attributes = new List<Message>();
        var output = new OnnxValue(name, attributes);
        nodes.Add(new GraphNode(type, name, inputs, output, attributes));
        return output;
    }

    /// <summary>A weight, in float32; it is in the file once, however often it is used.</summary>
    public OnnxValue AddWeight(string key)
    {
        if (used.TryGetValue(key, out var known))
        {
            return known;
        }

        var entry = entries[key];
        var value = new OnnxValue(key);
        var data = FloatConversion.Convert(entry.Data, entry.Type, SafetensorsType.F32);
        tensors.Add((value, [.. entry.Shape], ModelMessages.FloatType, data));
        used.Add(key, value);
        return value;
    }

    public OnnxValue AddConstant(long[] shape, float[] values) =>
        AddConstant(shape, ModelMessages.FloatType, MemoryMarshal.AsBytes<float>(values));

    public OnnxValue AddConstant(long[] values) =>
        AddConstant([values.Length], ModelMessages.Int64Type, MemoryMarshal.AsBytes<long>(values));

    /// <summary>Gives each node and each value a name that no other has.</summary>
    public void Name()
    {
        var values = new HashSet<string>(
            inputs.Concat(outputs).Select(each => each.Value.Name).Concat(tensors.Select(each => each.Value.Name)),
            StringComparer.Ordinal
        );
        var named = outputs.Select(output => output.Value).ToHashSet();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            node.Name = Free(node.Name, names);
            if (!named.Contains(node.Output))
            {
                node.Output.Name = Free(node.Name, values);
            }
        }
    }

    // Constants have no stage: a number and what they are for is all there is to say.
    private OnnxValue AddConstant(long[] shape, int type, ReadOnlySpan<byte> data)
    {
        var key = $"{type} {string.Join(",", shape)} {Convert.ToHexString(data)}";
        if (!constants.TryGetValue(key, out var value))
        {
            value = new OnnxValue(string.Create(CultureInfo.InvariantCulture, $"(constant {constants.Count + 1})"));
            constants.Add(key, value);
            tensors.Add((value, shape, type, data.ToArray()));
        }

        return value;
    }

    private static string Free(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted}_{number}");
        }

        return name;
    }

    private static long[] Long(IReadOnlyList<int> sizes) => [.. sizes.Select(size => (long)size)];
}

/// <summary>A node of a graph.</summary>
/// <param name="type">ONNX's operator.</param>
/// <param name="name">Its name.</param>
/// <param name="inputs">What goes in.</param>
/// <param name="output">What comes out.</param>
/// <param name="attributes">Its attributes.</param>
internal sealed class GraphNode(
    string type,
    string name,
    IReadOnlyList<OnnxValue> inputs,
    OnnxValue output,
    IReadOnlyList<Message> attributes
)
{
    public string Type => type;

    public string Name { get; set; } = name;

    public IReadOnlyList<OnnxValue> Inputs => inputs;

    public OnnxValue Output => output;

    public IReadOnlyList<Message> Attributes => attributes;
}
