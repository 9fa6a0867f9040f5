namespace NetDsl.Onnx.Format;

/// <summary>
/// The messages of an ONNX file, with the field numbers of the published schema,
/// <see href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</see>.
/// </summary>
internal static class ModelMessages
{
    /// <summary>TensorProto.FLOAT.</summary>
    public const int FloatType = 1;

    /// <summary>TensorProto.INT64.</summary>
    public const int Int64Type = 7;

    // Version 8 of the format came with opset 17 (https://onnx.ai/onnx/repo-docs/Versioning.html).
    private const int IrVersion = 8;
    private const int Opset = 17;

    /// <summary>ModelProto.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="version">The version of the program that writes the file.</param>
    /// <param name="content">The graph.</param>
    /// <param name="metadata">Texts by name.</param>
    public static Message Model(
        string name,
        string version,
        GraphContent content,
        IEnumerable<(string Key, string Text)> metadata
    )
    {
        content.Name();
        return new Message()
            .Add(1, IrVersion)
            .Add(2, "NetDsl")
            .Add(3, version)
            .Add(7, Graph(name, content))
            // ONNX's own operators have the empty domain.
            .Add(8, new Message().Add(1, "").Add(2, Opset))
            .AddAll(metadata, (model, entry) => model.Add(14, new Message().Add(1, entry.Key).Add(2, entry.Text)));
    }

    /// <summary>AttributeProto of a whole number.</summary>
    public static Message Int(string name, long value) => new Message().Add(1, name).Add(3, value).Add(20, 2);

    /// <summary>AttributeProto of whole numbers.</summary>
    public static Message Ints(string name, IEnumerable<long> values) =>
        new Message().Add(1, name).AddAll(values, (attribute, value) => attribute.Add(8, value)).Add(20, 7);

    /// <summary>AttributeProto of a real number.</summary>
    public static Message Float(string name, float value) => new Message().Add(1, name).Add(2, value).Add(20, 1);

    /// <summary>AttributeProto of a text.</summary>
    public static Message Text(string name, string value) => new Message().Add(1, name).Add(4, value).Add(20, 3);

    // GraphProto
    private static Message Graph(string name, GraphContent content) =>
        new Message()
            .AddAll(content.Nodes, (graph, node) => graph.Add(1, Node(node)))
            .Add(2, name)
            .AddAll(content.Tensors, (graph, tensor) => graph.Add(5, Tensor(tensor)))
            .AddAll(content.Inputs, (graph, input) => graph.Add(11, Value(input)))
            .AddAll(content.Outputs, (graph, output) => graph.Add(12, Value(output)));

    // NodeProto
    private static Message Node(GraphNode node) =>
        new Message()
            .AddAll(node.Inputs, (message, input) => message.Add(1, input.Name))
            .Add(2, node.Output.Name)
            .Add(3, node.Name)
            .Add(4, node.Type)
            .AddAll(node.Attributes, (message, attribute) => message.Add(5, attribute));

    // TensorProto
    private static Message Tensor((OnnxValue Value, long[] Shape, int Type, ReadOnlyMemory<byte> Data) tensor) =>
        new Message()
            .AddAll(tensor.Shape, (message, size) => message.Add(1, size))
            .Add(2, tensor.Type)
            .Add(8, tensor.Value.Name)
            .Add(9, tensor.Data);

    // ValueInfoProto, TypeProto, TypeProto.Tensor, TensorShapeProto and its Dimension, first the batch.
    private static Message Value((OnnxValue Value, long[] Shape) value)
    {
        var shape = new Message()
            .Add(1, new Message().Add(2, "N"))
            .AddAll(value.Shape, (message, size) => message.Add(1, new Message().Add(1, size)));
        var tensor = new Message().Add(1, FloatType).Add(2, shape);
        return new Message().Add(1, value.Value.Name).Add(2, new Message().Add(1, tensor));
    }
}
