using System.Text.RegularExpressions;

namespace NetDsl.Build.Tests;

/// <summary>Every code that a user may meet has a page, and the page a line in the list of rules.</summary>
public sealed class CodeTests
{
    public static TheoryData<string> Codes { get; } =
    [Report.Differs, Report.Missing, Report.Stale, Report.Foreign, Report.Failed];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_has_a_page(string code)
    {
        var page = Repository.Read($"docs/rules/{code}.md");
        var title = Regex.Match(page, $"^# {code}: (.+)\n").Groups[1].Value;

        Assert.All(["## Bad\n", "## Good\n", "## Why\n"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.Contains($"| [{code}]({code}.md) | {title} |\n", Repository.Read("docs/rules/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_file_names_no_others() =>
        Assert.Subset(
            new HashSet<string> { Report.Differs, Report.Missing, Report.Stale, Report.Foreign, Report.Failed, "NETDSL904" },
            Regex
                .Matches(Repository.Read("Runtime/NetDsl/build/NetDsl.Snapshots.targets"), "NETDSL9\\d\\d")
                .Select(match => match.Value)
                .ToHashSet()
        );
}
