using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The C# of one part of a module: the type of its member, and how it is created.</summary>
internal static class NodeCode
{
    private static readonly TypeOf Types = new();
    private static readonly Creation Creations = new();

    /// <summary>The member's type: <c>Modules.Linear</c>.</summary>
    public static string Type(Node node) => node.Accept(Types);

    /// <summary>The expression that creates it: <c>torch.nn.Linear(784, 100, true, device, dtype)</c>.</summary>
    public static string New(Node node) => node.Accept(Creations);

    /// <summary>What goes in and comes out, for a comment: <c>[N, 784] -&gt; [N, 100]</c>, or what stays the same.</summary>
    public static string Shapes(Node node)
    {
        var (input, output) = (node.Inputs[0].Type.Shape, node.Output.Type.Shape);
        return node.Inputs.Count == 1 && input == output
            ? input.Batch
            : $"{string.Join(", ", node.Inputs.Select(value => value.Type.Shape.Batch))} -> {output.Batch}";
    }

    /// <summary>
    /// The arguments of the factory, positional because the names differ between versions; those of a class of ours have their
    /// names.
    /// </summary>
    public static string Arguments(Operation operation) =>
        string.Join(
            ", ",
            operation
                .FactoryArguments.Select(argument =>
                    operation.Own is null ? argument.Value.CSharp : $"{argument.Parameter.Python}: {argument.Value.CSharp}"
                )
                .Concat(
                    operation.Placement switch
                    {
                        PlacementForm.None => [],
                        PlacementForm.Positional => ["device", "dtype"],
                        PlacementForm.Named => new[] { "device: device", "dtype: dtype" },
                        var other => throw new ArgumentOutOfRangeException(nameof(operation), other, null),
                    }
                )
        );

    private sealed class TypeOf : INodeRendering<string>
    {
        public string Layer(LayerNode layer) => layer.Class ?? $"{Names.Modules}.{layer.Operation.Type}";

        public string Block(BlockNode block) => block.Class;
    }

    private sealed class Creation : INodeRendering<string>
    {
        public string Layer(LayerNode layer) =>
            layer.Class is { } own
                ? $"new {own}({Arguments(layer.Operation)})"
                : $"{Names.Torch}.nn.{layer.Operation.Type}({Arguments(layer.Operation)})";

        public string Block(BlockNode block) =>
            block.Module.IsPlaced ? $"new {block.Class}(device, dtype)" : $"new {block.Class}()";
    }
}
