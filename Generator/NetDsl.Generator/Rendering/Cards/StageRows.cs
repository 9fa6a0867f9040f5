using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.Cards;

/// <summary>
/// The rows of the card's table: a row for each stage, below the one of its block. What is in a block is shown where its class
/// first appears; a row of another block of that class has its numbers.
/// </summary>
internal sealed class StageRows : INodeRendering<IEnumerable<CardRow>>, IPartRendering<IEnumerable<CardRow>>
{
    private readonly Dictionary<string, string> shown = new(StringComparer.Ordinal);
    private string prefix = "";

    /// <summary>The rows of a network.</summary>
    public static IReadOnlyList<CardRow> Of(Module graph) => [.. new StageRows().Rows(graph, "")];

    public IEnumerable<CardRow> Call(Part part, Node node) =>
        part == node
            ? part.Accept(this)
            : [new CardRow(part.Name.Key, "again, with the same weights", node.Out.ToString(), 0, node.MultiplyAdds)];

    public IEnumerable<CardRow> Merge(MergeNode merge) =>
        [new CardRow($"{prefix}({merge.Kind.ToString().ToLowerInvariant()})", "", merge.Out.ToString(), 0, 0)];

    public IEnumerable<CardRow> Layer(LayerNode layer) =>
        [
            new CardRow(
                layer.Name.Key,
                $"{CardText.Of(layer.Operation)}{(layer.Init?.Own is { } init ? $", init {init.Card}" : "")}",
                layer.Out.ToString(),
                layer.Operation.Parameters,
                layer.Operation.MultiplyAdds
            ),
        ];

    public IEnumerable<CardRow> Block(BlockNode block)
    {
        var isNew = !shown.TryGetValue(block.Class.Name, out var first);
        var row = new CardRow(
            block.Name.Key,
            $"{Title(block)}{(isNew ? "" : $", as {first}")}",
            block.Out.ToString(),
            block.Module.Parameters,
            block.MultiplyAdds
        );
        if (!isNew)
        {
            return [row];
        }

        shown.Add(block.Class.Name, block.Name.Key);
        return [row, .. Rows(block.Module, $"{block.Name.Key}.")];
    }

    private static string Title(BlockNode block)
    {
        var arguments = string.Join(", ", block.Arguments.Select(argument => argument.Text));
        return $"{Stages(block)}{(arguments.Length > 0 ? $"({arguments})" : "")}";
    }

    // A repeated function: 2 × Basic.
    private static string Stages(BlockNode block)
    {
        Part[] parts = [.. block.Module.Parts];
        var titles = parts.Select(part => (part as BlockNode)?.Title ?? "").Distinct().ToArray();
        return block.Title.Length > 0 ? block.Title
            : titles.Length == 1 && titles[0].Length > 0 && parts.All(part => StageNames.IsNumber(part.Name.Own))
                ? $"{Numbers.Plain(parts.Length)} × {titles[0]}"
            : $"{Numbers.Plain(parts.Length)} stages";
    }

    private IReadOnlyList<CardRow> Rows(Module module, string within)
    {
        var before = prefix;
        prefix = within;
        CardRow[] rows = [.. module.Nodes.SelectMany(node => node.Accept(this))];
        prefix = before;
        return rows;
    }
}

/// <summary>A row of the card's table.</summary>
/// <param name="Name">The stage's key in the state_dict.</param>
/// <param name="Layer">What it is.</param>
/// <param name="Output">The shape of what comes out.</param>
/// <param name="Parameters">Numbers that training changes, in it.</param>
/// <param name="MultiplyAdds">Multiply-add operations for one sample, in it.</param>
internal sealed record CardRow(string Name, string Layer, string Output, long Parameters, long MultiplyAdds);
