using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Tests.Support;

/// <summary>docs/rules/index.md: its table is made from the descriptors and the pages, the rest is written by hand.</summary>
internal static class RuleIndex
{
    /// <summary>The file.</summary>
    public const string Path = "docs/rules/index.md";

    /// <summary>What makes it anew.</summary>
    public const string Command =
        "NETDSL_RULES=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~RuleIndexTests";

    private const string Start = "<!-- Made from the rules by\n     " + Command + "\n-->\n";
    private const string End = "<!-- End of the table -->\n";

    /// <summary>The file with a new table between its marks.</summary>
    public static string Renew(string text)
    {
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        return start >= 0 && end > start
            ? text[..start] + Start + Table() + text[end..]
            : throw new InvalidDataException($"{Path} has no table between\n{Start}and\n{End}");
    }

    private static string Table() =>
        "\n| Id | Title | Severity | Fix |\n|---|---|---|---|\n"
        + string.Concat(
            Rules.All.Select(rule =>
                $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity} | "
                + $"{(HasFix(rule.HelpLinkUri) ? "yes" : "")} |\n"
            )
        )
        + "\n";

    // Which pages have this part is tested beside the fixes.
    private static bool HasFix(string page) => Repository.Read(page).Contains("\n## Fix\n", StringComparison.Ordinal);
}
