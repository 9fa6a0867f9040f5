namespace NetDsl.Onnx.Tests.Support;

/// <summary>
/// The rules of ONNX's own checker (https://github.com/onnx/onnx/blob/main/onnx/checker.cc, and IR.md for names), on the file's
/// bytes; field numbers are those of onnx.proto.
/// </summary>
internal static class ModelChecker
{
    public static void Check(byte[] bytes)
    {
        var model = new ModelReader(bytes);
        Assert.Equal([8], model.Numbers(1));
        Assert.Equal("NetDsl", model.Text(2));
        var opset = model.Message(8);
        Assert.Equal(("", 17), (opset.Text(1), opset.Numbers(2).Single()));
        var metadata = model.Messages(14).Select(entry => entry.Text(1)).ToArray();
        Assert.Equal(metadata.Distinct(), metadata);

        var graph = model.Message(7);
        Assert.NotEmpty(graph.Text(2));
        var inputs = graph.Messages(11).ToArray();
        var outputs = graph.Messages(12).ToArray();
        Assert.All([.. inputs, .. outputs], CheckType);

        // Each value is given once, and before it is taken: that is the order in which nodes run.
        var values = new HashSet<string>(StringComparer.Ordinal);
        Assert.All(inputs, input => Assert.True(values.Add(input.Text(1))));
        var tensors = graph.Messages(5).ToArray();
        Assert.All(tensors, tensor => Assert.True(values.Add(CheckTensor(tensor)), tensor.Text(8)));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in graph.Messages(1))
        {
            Assert.True(names.Add(node.Text(3)), $"Two nodes are called {node.Text(3)}.");
            Assert.NotEmpty(node.Text(4));
            Assert.All(node.Texts(1), input => Assert.True(input.Length == 0 || values.Contains(input), input));
            taken.UnionWith(node.Texts(1));
            Assert.True(values.Add(node.Text(2)), $"Two values are called {node.Text(2)}.");
            Assert.All(node.Messages(5), CheckAttribute);
            var attributes = node.Messages(5).Select(attribute => attribute.Text(1)).ToArray();
            Assert.Equal(attributes.Distinct(), attributes);
        }

        Assert.All(outputs, output => Assert.Contains(output.Text(1), values));
        Assert.All(tensors, tensor => Assert.Contains(tensor.Text(8), taken));
    }

    // float32, first the batch by its name, then numbers.
    private static void CheckType(ModelReader value)
    {
        var tensor = value.Message(2).Message(1);
        Assert.Equal([1], tensor.Numbers(1));
        var sizes = tensor.Message(2).Messages(1).ToArray();
        Assert.Equal("N", sizes[0].Text(2));
        Assert.All(sizes.Skip(1), size => Assert.True(size.Numbers(1).Single() > 0));
    }

    private static string CheckTensor(ModelReader tensor)
    {
        var size = tensor.Numbers(2).Single() switch
        {
            1 => sizeof(float),
            7 => sizeof(long),
            var other => throw new InvalidDataException($"A tensor has the type {other}."),
        };
        Assert.Equal(tensor.Numbers(1).Aggregate(1L, (product, each) => product * each) * size, tensor.Length(9));
        return tensor.Text(8);
    }

    // Its type says which field has the value.
    private static void CheckAttribute(ModelReader attribute) =>
        Assert.Equal(
            1,
            attribute.Numbers(20).Single() switch
            {
                1 => 1,
                2 => attribute.Numbers(3).Count(),
                3 => attribute.Texts(4).Count(),
                7 => Math.Min(1, attribute.Numbers(8).Count()),
                _ => 0,
            }
        );
}
