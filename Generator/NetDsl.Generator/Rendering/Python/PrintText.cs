using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.Python;

/// <summary>A network as PyTorch's <c>print(model)</c> shows it.</summary>
internal static class PrintText
{
    /// <summary>The lines, without line ends.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="graph">What it computes.</param>
    public static IReadOnlyList<PrintLine> Lines(string name, Module graph) => [.. Module("", name, graph)];

    private static IEnumerable<PrintLine> Module(string head, string name, Module module) =>
        [
            new($"{head}{name}("),
            .. module
                .Parts.SelectMany(part => part.Accept(Rendering.Instance))
                .Select(line => line with { Text = "  " + line.Text }),
            new(")"),
        ];

    /// <summary>An operation: <c>Linear(in_features=784, out_features=100, bias=False)</c>.</summary>
    public static string Of(Operation operation)
    {
        var shown = operation
            .Arguments.Where(argument =>
                argument.Parameter.IsPrinted && (argument.Parameter.IsPrintedIfDefault || !argument.IsDefault)
            )
            .Select(argument =>
                argument.Parameter.IsPrintedAlone ? argument.Value.Python : $"{argument.Parameter.Python}={argument.Value.Python}"
            );
        return $"{operation.Type}({string.Join(", ", shown)})";
    }

    private sealed class Rendering : IPartRendering<IEnumerable<PrintLine>>
    {
        public static Rendering Instance { get; } = new();

        public IEnumerable<PrintLine> Layer(LayerNode layer) =>
            layer.Operation.Used is null
                ? [new($"({layer.Name.Own}): {Of(layer.Operation)}")]
                : [new($"({layer.Name.Own}): ", layer)];

        public IEnumerable<PrintLine> Block(BlockNode block) =>
            Module($"({block.Name.Own}): ", block.Title.Length > 0 ? block.Title : block.Class.Name, block.Module);
    }
}

/// <summary>A line of the text.</summary>
/// <param name="Text">The line; of a network within the network what comes before its own text.</param>
/// <param name="Used">The network within the network, which has a text of its own; null for none.</param>
internal sealed record PrintLine(string Text, LayerNode? Used = null);
