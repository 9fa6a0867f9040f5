using System.Text.RegularExpressions;

namespace NetDsl.Build.Content;

/// <summary>
/// Reads the card that a generated file holds as data: its property Card, in the one form that the generator's TextEmitter
/// writes.
/// </summary>
internal static class CardReader
{
    private static readonly Regex Start = new(
        @"^ *(global::)?NetDsl\.NetworkCard (global::)?NetDsl\.INetwork\.Card => new\(\)\n",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    );

    /// <summary>
    /// The card; null when there is none: a faulty declaration has none, nor have files of older versions of NetDsl, and a file
    /// that somebody has edited may have another form.
    /// </summary>
    public static SnapshotCard? Of(string source)
    {
        if (Start.Match(source) is not { Success: true } start)
        {
            return null;
        }

        var scanner = new LiteralScanner(source, start.Index + start.Length);
        scanner.Expect("{");
        var name = Text(scanner, "Name");
        var input = Text(scanner, "Input");
        var output = Text(scanner, "Output");
        var parameters = Number(scanner, "Parameters");
        var multiplyAdds = Number(scanner, "MultiplyAdds");
        var stages = List(scanner, "Stages", "CardStage", Stage);
        var facts = List(scanner, "Facts", "CardFact", Fact);
        scanner.Expect("};");
        return scanner.IsSound
            ? new SnapshotCard(CardLayout.Title(name, input, output), CardLayout.Rows(stages, parameters, multiplyAdds), facts)
            : null;
    }

    private static string Text(LiteralScanner scanner, string property)
    {
        scanner.Expect($"{property} =");
        var text = scanner.Text();
        scanner.Expect(",");
        return text;
    }

    private static long Number(LiteralScanner scanner, string property)
    {
        scanner.Expect($"{property} =");
        var number = scanner.Number();
        scanner.Expect(",");
        return number;
    }

    private static IReadOnlyList<T> List<T>(LiteralScanner scanner, string property, string type, Func<LiteralScanner, T> read)
    {
        var items = new List<T>();
        scanner.Expect($"{property} = new");
        scanner.Take("global::");
        scanner.Expect($"NetDsl.{type}[]");
        scanner.Expect("{");
        while (scanner.Take("new("))
        {
            items.Add(read(scanner));
            scanner.Expect("),");
        }

        scanner.Expect("},");
        return items;
    }

    private static (string, string, string, long, long) Stage(LiteralScanner scanner)
    {
        var name = scanner.Text();
        scanner.Expect(",");
        var layer = scanner.Text();
        scanner.Expect(",");
        var output = scanner.Text();
        scanner.Expect(",");
        var parameters = scanner.Number();
        scanner.Expect(",");
        return (name, layer, output, parameters, scanner.Number());
    }

    private static (string, string) Fact(LiteralScanner scanner)
    {
        var name = scanner.Text();
        scanner.Expect(",");
        return (name, scanner.Text());
    }
}
