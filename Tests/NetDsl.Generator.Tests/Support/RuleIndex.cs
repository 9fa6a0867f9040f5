using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Tests.Support;

/// <summary>docs/rules/index.md: its table is made from the descriptors and the pages, the rest is written by hand.</summary>
internal static class RuleIndex
{
    /// <summary>The table.</summary>
    public static MadeTable Made { get; } = new("docs/rules/index.md", "the rules", "NETDSL_RULES", "RuleIndexTests");

    /// <summary>Its text.</summary>
    public static string Table =>
        "| Id | Title | Severity | Fix |\n|---|---|---|---|\n"
        + string.Concat(
            Rules.All.Select(rule =>
                $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity} | "
                + $"{(HasFix(rule.HelpLinkUri) ? "yes" : "")} |\n"
            )
        );

    // Which pages have this part is tested beside the fixes.
    private static bool HasFix(string page) => Repository.Read(page).Contains("\n## Fix\n", StringComparison.Ordinal);
}
