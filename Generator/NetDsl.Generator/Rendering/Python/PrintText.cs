using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.Python;

/// <summary>A network as PyTorch's <c>print(model)</c> shows it.</summary>
internal static class PrintText
{
    /// <summary>The lines, without line ends.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="graph">What it computes.</param>
    public static IReadOnlyList<string> Lines(string name, Module graph) => [.. Module("", name, graph)];

    private static IEnumerable<string> Module(string head, string name, Module module) =>
        [$"{head}{name}(", .. module.Parts.SelectMany(part => part.Accept(Rendering.Instance)).Select(line => "  " + line), ")"];

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

    private sealed class Rendering : IPartRendering<IEnumerable<string>>
    {
        public static Rendering Instance { get; } = new();

        public IEnumerable<string> Layer(LayerNode layer) =>
            layer.Operation.Used is { } used
                ? used.Lines.Select((line, number) => number == 0 ? $"({layer.Name.Own}): {line}" : line)
                : [$"({layer.Name.Own}): {Of(layer.Operation)}"];

        public IEnumerable<string> Block(BlockNode block) =>
            Module($"({block.Name.Own}): ", block.Title.Length > 0 ? block.Title : block.Class.Name, block.Module);
    }
}
