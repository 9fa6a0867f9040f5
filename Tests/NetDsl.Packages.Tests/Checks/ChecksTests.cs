using System.Text.RegularExpressions;
using NetDsl.Packages.Tests.Infrastructure;

namespace NetDsl.Packages.Tests.Checks;

/// <summary>
/// What a project lacks is said by its build, in one sentence; and nothing is said of a project that lacks nothing.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class ChecksTests(ChecksBuild build) : IClassFixture<ChecksBuild>
{
    public static TheoryData<string> Names { get; } = [.. BuildCases.Of("").Select(built => built.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says(string name)
    {
        var built = build.Cases.Single(one => one.Name == name);
        var said = build.Messages(built).Select(message => (message.IsError, message.Code, message.Text));

        Assert.Equal(built.Code is null ? [] : [(!built.InEditor, built.Code, built.Text)], said);
    }

    [Fact]
    public void Each_code_has_a_page_and_a_case()
    {
        var targets = Repository.Read("Runtime/NetDsl/build/NetDsl.Checks.targets");
        var codes = Regex
            .Matches(targets, "Code=\"(NETDSL9[0-9]+)\" HelpLink=\"\\$\\(_NetDslRules\\)\\1\\.md\"")
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.Equal(codes, build.Cases.Select(built => built.Code).OfType<string>().ToHashSet());
        Assert.Equal(Regex.Count(targets, "<Error "), Regex.Count(targets, "HelpLink="));
        Assert.All(
            codes,
            code =>
            {
                var page = Repository.Read($"docs/rules/{code}.md");
                var title = Regex.Match(page, $"^# {code}: (.+)\n").Groups[1].Value;
                Assert.Contains(
                    $"| [{code}]({code}.md) | {title} |\n",
                    Repository.Read("docs/rules/index.md"),
                    StringComparison.Ordinal
                );
                Assert.All(["## Bad\n", "## Good\n", "## Why\n"], part => Assert.Contains(part, page, StringComparison.Ordinal));
            }
        );
    }
}
