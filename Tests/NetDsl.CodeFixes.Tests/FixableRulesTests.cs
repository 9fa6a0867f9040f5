using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.CodeFixes.Tests;

/// <summary>Fixes are found and documented.</summary>
public sealed class FixableRulesTests
{
    public static TheoryData<string> Rules { get; } = [.. new NetworkAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)];

    public static TheoryData<NetworkFix> Fixes { get; } = [.. FixableRules.All];

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Editors_find_the_fix(NetworkFix fix)
    {
        Assert.Equal([LanguageNames.CSharp], fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
        Assert.NotEmpty(fix.FixableDiagnosticIds);
        Assert.All(
            fix.FixableDiagnosticIds,
            id => Assert.Contains(new NetworkAnalyzer().SupportedDiagnostics, rule => rule.Id == id)
        );
        Assert.Contains(FixAllScope.Project, fix.GetFixAllProvider().GetSupportedFixAllScopes());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_describes_the_fix(string id) =>
        Assert.Equal(
            FixableRules.Ids.Contains(id),
            Repository.Read($"docs/rules/{id}.md").Contains("\n## Fix\n", StringComparison.Ordinal)
        );
}
