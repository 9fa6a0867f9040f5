using System.Text;

namespace NetDsl.Build.Content;

/// <summary>A network's card as a page of Markdown. Its tables are not padded: a wider cell changes its own line only.</summary>
internal static class CardPage
{
    /// <summary>Every page contains it, and no other file of the user does.</summary>
    public const string Mark = "<!-- Made by NetDsl's build from the generated network";

    private const string Head = $"{Mark}; accept a change with -p:NetDslSnapshots=update -->";

    /// <summary>The page of a generated file.</summary>
    public static string Of(string source) => $"{Head}\n\n{(CardReader.Of(source) is { } card ? Page(card) : Plain(source))}";

    /// <summary>The card of a page; null if the page has none.</summary>
    public static SnapshotCard? Read(string page)
    {
        var lines = page.Split('\n');
        var rows = lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(Cells).ToArray();
        return rows.Length < 2 || rows.Any(row => row.Length != 5) ? null : new SnapshotCard("", rows, []);
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                i += line[i] == '\\' && i + 1 < line.Length ? 1 : 0;
                cell.Append(line[i]);
            }
        }

        return [.. cells];
    }

    private static string Page(SnapshotCard card)
    {
        var page = new StringBuilder();
        page.Append($"# {Escape(card.Title.Replace("->", "→"))}\n\n");
        foreach (var row in card.Rows)
        {
            page.Append($"|{string.Concat(row.Select(cell => cell.Length == 0 ? " |" : $" {Escape(cell)} |"))}\n");
            if (ReferenceEquals(row, card.Rows[0]))
            {
                page.Append("|---|---|---|---:|---:|\n");
            }
        }

        page.Append('\n');
        foreach (var (name, text) in card.Facts)
        {
            page.Append($"- {Escape(name)}: {Escape(text.Replace("\n", "; "))}\n");
        }

        return page.ToString();
    }

    // A faulty declaration whose mistake is silenced has no card: the head of its file says what is wrong.
    private static string Plain(string source) => $"```text\n{string.Join("\n", HeadOf(source))}\n```\n";

    private static IEnumerable<string> HeadOf(string source) =>
        source
            .Split('\n')
            .TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Length > 2 ? line.Substring(3) : "");

    // Characters with a meaning in Markdown; an underscore within a word has none.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isWithin = i > 0 && i < text.Length - 1 && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            if (text[i] is '\\' or '|' or '<' or '*' or '`' || (text[i] == '_' && !isWithin))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }
}
