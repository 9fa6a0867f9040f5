using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The C# of one part of a module: the type of its member, and how it is created.</summary>
internal static class NodeCode
{
    private static readonly TypeOf Types = new();

    /// <summary>The member's type: <c>Modules.Linear</c>.</summary>
    public static string Type(Part part) => part.Accept(Types);

    /// <summary>The expression that creates it: <c>torch.nn.Linear(784, 100, true, device, dtype)</c>.</summary>
    /// <param name="part">The part.</param>
    /// <param name="given">The name of the parameter that an argument is given by, from its number; null for a
    /// constant.</param>
    public static string New(Part part, Func<int, string?> given) => part.Accept(new Creation(given));

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
    /// <param name="operation">The operation.</param>
    /// <param name="given">The name of the parameter that an argument is given by, from its number; null for a constant.</param>
    public static string Arguments(Operation operation, Func<int, string?>? given = null) =>
        string.Join(
            ", ",
            operation
                .FactoryArguments.Select(
                    (argument, number) =>
                    {
                        var value = given?.Invoke(number) ?? argument.Value.CSharp;
                        return operation.Own is null ? value : $"{argument.Parameter.Python}: {value}";
                    }
                )
                .Concat(
                    operation.Placement switch
                    {
                        PlacementForm.None => [],
                        PlacementForm.Positional => ["device", "dtype"],
                        PlacementForm.Named => new[] { "device: device", "dtype: dtype" },
                        PlacementForm.Network => ["device", "dtype", "seed: null"],
                        var other => throw new ArgumentOutOfRangeException(nameof(operation), other, null),
                    }
                )
        );

    private sealed class TypeOf : IPartRendering<string>
    {
        public string Layer(LayerNode layer) =>
            layer.Operation.Used?.Type ?? layer.Class ?? $"{Names.Modules}.{layer.Operation.Type}";

        public string Block(BlockNode block) => block.Class.Name;
    }

    private sealed class Creation(Func<int, string?> given) : IPartRendering<string>
    {
        public string Layer(LayerNode layer) =>
            (layer.Operation.Used?.Type ?? layer.Class) is { } own
                ? $"new {own}({Arguments(layer.Operation, given)})"
                : $"{Names.Torch}.nn.{layer.Operation.Type}({Arguments(layer.Operation, given)})";

        public string Block(BlockNode block)
        {
            var arguments = block.Arguments.Select((argument, number) => given(number) ?? argument.CSharp);
            var all = block.Module.IsPlaced ? arguments.Concat(["device", "dtype"]) : arguments;
            return $"new {block.Class.Name}({string.Join(", ", all)})";
        }
    }
}
