using System.Globalization;

namespace NetDsl;

/// <summary>How a network's card is written as a table.</summary>
// Three assemblies compile this file, because none of them references another: the runtime library for Summary(), the generator
// for the comment at the head of a generated file, and the build's task for pages. So the three cannot differ.
internal static class CardLayout
{
    private static readonly string[] Head = ["stage", "layer", "output", "parameters", "multiply-adds"];

    /// <summary><c>ModelC: [784] -&gt; [10]</c>.</summary>
    public static string Title(string name, string input, string output) => $"{name}: {input} -> {output}";

    /// <summary>The table's cells: its head, a row for each stage, the totals.</summary>
    public static IReadOnlyList<string[]> Rows(
        IEnumerable<(string Name, string Layer, string Output, long Parameters, long MultiplyAdds)> stages,
        long parameters,
        long multiplyAdds
    ) =>
        [
            Head,
            .. stages.Select(stage =>
                new[] { stage.Name, stage.Layer, stage.Output, Grouped(stage.Parameters), Grouped(stage.MultiplyAdds) }
            ),
            ["total", "", "", Grouped(parameters), Grouped(multiplyAdds)],
        ];

    /// <summary>The whole card, line by line. A fact's text may have several lines.</summary>
    public static IReadOnlyList<string> Lines(
        string title,
        IReadOnlyList<string[]> rows,
        IEnumerable<(string Name, string Text)> facts
    ) => [title, "", .. Table(rows), "", .. facts.SelectMany(fact => Fact(fact.Name, fact.Text))];

    /// <summary>12345 → <c>12,345</c>.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Table(IReadOnlyList<string[]> rows)
    {
        rows = [.. rows.Select(row => (string[])[Indented(row[0]), .. row.Skip(1)])];
        var widths = Enumerable.Range(0, Head.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row =>
        {
            var cells = row.Select((cell, i) => i < 3 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])).ToArray();
            return $"  {cells[0]}  {cells[1]}  {cells[2]}    {cells[3]}    {cells[4]}";
        });
    }

    // A stage of a block is called by its whole key, block1.linear1; in a table it is below its block's row.
    private static string Indented(string key)
    {
        var parts = key.Split('.');
        return $"{new string(' ', 2 * (parts.Length - 1))}{parts[parts.Length - 1]}";
    }

    private static IEnumerable<string> Fact(string name, string text) =>
        text.Split('\n').Select((line, i) => $"  {(i == 0 ? name : ""), -9}  {line}");
}
