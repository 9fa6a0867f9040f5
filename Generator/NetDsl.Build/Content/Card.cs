using System.Text.RegularExpressions;

namespace NetDsl.Build.Content;

/// <summary>
/// The card at the head of a generated file: input and output, the stages, and the declared training.
/// </summary>
/// <param name="Title"><c>ModelC: [784] -&gt; [10]</c>.</param>
/// <param name="Rows">The table: its head, the stages, the totals; each with five cells.</param>
/// <param name="Facts">The lines below the table, each with its name.</param>
internal sealed record Card(string Title, IReadOnlyList<string[]> Rows, IReadOnlyList<(string Name, string Text)> Facts)
{
    private const string Mark = "//";

    // The generator's columns: three aligned to the left, two numbers aligned to the right.
    private static readonly Regex Head = new(
        @"^  stage +(?<layer>layer) +(?<output>output) +parameters +multiply-adds$",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Numbers = new(
        @"^(?<output>.*?) +(?<parameters>[\d,]+) +(?<adds>[\d,]+)$",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Fact = new(@"^  (?<name>\S+) +(?<text>\S.*)$", RegexOptions.CultureInvariant);

    // The last row, which has no layer.
    private const string Total = "total";

    /// <summary>The comment at the head of a generated file, below the line that says that it is generated.</summary>
    public static IReadOnlyList<string> HeadOf(string source) =>
        [
            .. source
                .Split('\n')
                .TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal))
                .Skip(2)
                .Select(line => line.Length > Mark.Length ? line.Substring(Mark.Length + 1) : ""),
        ];

    /// <summary>
    /// The card of a generated file; null if it has none, as for a declaration with a silenced mistake.
    /// </summary>
    public static Card? Of(string source)
    {
        var lines = HeadOf(source);
        var table = Enumerable.Range(0, lines.Count).FirstOrDefault(i => Head.IsMatch(lines[i]));
        if (table == 0)
        {
            return null;
        }

        var columns = Head.Match(lines[table]);
        var rows = lines
            .Skip(table)
            .TakeWhile(line => line.Length > 0)
            .Select(line => Row(line, columns.Groups["layer"].Index, columns.Groups["output"].Index))
            .ToArray();
        return rows.Any(row => row is null) || rows.Length < 2 || rows[rows.Length - 1]![0] != Total
            ? null
            : new Card(lines[0], rows!, ReadFacts(lines.Skip(table + rows.Length)));
    }

    /// <summary>The stages, without head and totals.</summary>
    public IEnumerable<(string Name, string Layer)> Stages => Rows.Skip(1).Take(Rows.Count - 2).Select(row => (row[0], row[1]));

    /// <summary>Parameters and multiply-adds of the whole network.</summary>
    public (string Parameters, string MultiplyAdds) Totals => (Rows[Rows.Count - 1][3], Rows[Rows.Count - 1][4]);

    private static string[]? Row(string line, int layer, int output)
    {
        if (line.Length <= output)
        {
            return null;
        }

        var (stage, what, rest) = (
            line.Substring(0, layer).Trim(),
            line.Substring(layer, output - layer).Trim(),
            line.Substring(output)
        );
        return stage == "stage" ? ["stage", "layer", "output", "parameters", "multiply-adds"]
            : Numbers.Match(rest) is { Success: true } match
                ? [stage, what, match.Groups["output"].Value.Trim(), match.Groups["parameters"].Value, match.Groups["adds"].Value]
            : null;
    }

    // A continuation line starts in the column where the text of the line before it starts.
    private static IReadOnlyList<(string Name, string Text)> ReadFacts(IEnumerable<string> lines)
    {
        var facts = new List<(string Name, string Text)>();
        foreach (var line in lines.Where(line => line.Trim().Length > 0))
        {
            if (Fact.Match(line) is { Success: true } match)
            {
                facts.Add((match.Groups["name"].Value, match.Groups["text"].Value));
            }
            else if (facts.Count > 0)
            {
                var (name, text) = facts[facts.Count - 1];
                facts[facts.Count - 1] = (name, $"{text}; {line.Trim()}");
            }
        }

        return facts;
    }
}
