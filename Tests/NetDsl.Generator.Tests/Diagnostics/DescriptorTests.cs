using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;
using Rule = NetDsl.Generator.Diagnostics.Rules;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Every descriptor is documented, listed, tested, and says what to do.</summary>
public sealed class DescriptorTests
{
    public static TheoryData<string> Ids { get; } = [.. Rule.All.Select(rule => rule.Id)];

    public static TheoryData<string> Advice { get; } =
    [.. Rule.All.Where(rule => rule.DefaultSeverity != DiagnosticSeverity.Error).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page(string id)
    {
        var rule = Rule.Find(id);
        Assert.Equal($"docs/rules/{id}.md", rule.HelpLinkUri);
        Assert.True(Repository.Has(rule.HelpLinkUri), rule.HelpLinkUri + " is missing.");
        var page = Repository.Read(rule.HelpLinkUri);
        Assert.StartsWith($"# {id}: {rule.Title}\n", page);
        Assert.All(["## Bad\n", "## Good\n", "## Why\n"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Advice))]
    public void The_pages_networks_are_reported_and_silent(string id)
    {
        var page = Repository.Read(Rule.Find(id).HelpLinkUri);
        var blocks = Regex
            .Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value)
            .ToArray();

        Assert.Equal(2, blocks.Length);
        Assert.Contains(id, Ids(blocks[0]));
        Assert.Empty(Ids(blocks[1]));
        Assert.Contains("## Source\n", page, StringComparison.Ordinal);

        IEnumerable<string> Ids(string code) => Of(code).Generate().Report().Select(diagnostic => diagnostic.Id);

        Program Of(string code) =>
            page.Contains("\nReported only where the project references the package TorchSharp.\n", StringComparison.Ordinal)
                ? Program.OnTorchSharp(code)
                : Program.Of(code);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_in_the_releases(string id)
    {
        const string folder = "Generator/NetDsl.Generator/Diagnostics/AnalyzerReleases.";
        Assert.Contains(
            $"{id} | NetDsl | {Rule.Find(id).DefaultSeverity} |",
            Repository.Read(folder + "Shipped.md") + Repository.Read(folder + "Unshipped.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_span_test(string id)
    {
        var tests = typeof(DescriptorTests)
            .Assembly.GetTypes()
            .Where(type => Regex.IsMatch(type.Name, "(Mistake|Advice)Tests$") && !type.IsNested)
            .Select(type => Repository.Read($"Tests/NetDsl.Generator.Tests/Diagnostics/{type.Name}.cs"))
            .ToArray();
        Assert.Contains(tests, text => Regex.IsMatch(text, $"(Verify|VerifyAmong)\\(\\s*\"{id}\""));
        if (Rule.Find(id).DefaultSeverity != DiagnosticSeverity.Error)
        {
            Assert.Contains(tests, text => Regex.IsMatch(text, $"Silent\\(\\s*\"{id}\""));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Severity_follows_the_family(string id) =>
        Assert.Equal(
            id[6] switch
            {
                '0' => DiagnosticSeverity.Error,
                '1' or '2' => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Info,
            },
            Rule.Find(id).DefaultSeverity
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_what_to_do(string id)
    {
        var message = Rule.Find(id).MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Matches("Write|Remove|Rename|Reference|Add|\\{3\\}|\\. \\{2\\}\\.$", message);
        Assert.EndsWith(".", message);
    }

    [Fact]
    public void Fields_and_ids_agree_in_number() =>
        Assert.Equal(Rule.All.Length, typeof(Rule).GetFields(BindingFlags.Static | BindingFlags.Public).Length);
}
