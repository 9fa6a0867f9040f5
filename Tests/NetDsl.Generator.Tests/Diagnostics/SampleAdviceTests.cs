using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>
/// The samples' networks: sound ones are silent, and those that fail on purpose silence exactly what is reported of them, with
/// the compiler's words beside it.
/// </summary>
public sealed class SampleAdviceTests
{
    /// <summary>The files that declare networks, relative to the repository.</summary>
    private static readonly string[] Paths =
    [
        .. Directory
            .EnumerateFiles(Repository.Locate("Samples"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Locate("."), file).Replace('\\', '/'))
            .Where(file =>
                !Regex.IsMatch(file, "/(obj|bin)/")
                && Regex.IsMatch(Repository.Read(file), @"^\[Network\]", RegexOptions.Multiline)
            )
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Files { get; } = [.. Paths];

    [Theory]
    [MemberData(nameof(Files))]
    public void Warnings_are_silenced_on_purpose_or_absent(string file) =>
        Assert.DoesNotContain(Report(Repository.Read(file)), found => found.DefaultSeverity != DiagnosticSeverity.Info);

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_silenced_is_reported_and_quoted(string file)
    {
        var source = Repository.Read(file);
        var silenced = Regex.Matches(source, "#pragma warning disable (NETDSL\\d+)").Select(match => match.Groups[1].Value);
        var reported = Report(Regex.Replace(source, "#pragma.*", ""))
            .Where(found => found.DefaultSeverity != DiagnosticSeverity.Info)
            .ToArray();
        var comments = Regex.Replace(source, @"\s*\n\s*//\s*", " ");

        Assert.Equal(reported.Select(found => found.Id).Distinct().Order(), silenced.Order());
        Assert.All(
            reported,
            found =>
                Assert.Contains(
                    $"{found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}",
                    comments,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("Samples/Xor/Networks.cs", "NETDSL300 Layer(2, 1)")]
    [InlineData("Samples/Mnist/Networks.cs", "NETDSL301 Layer(784, 32)", "NETDSL301 Layer(32, 32)")]
    [InlineData("Samples/Pairs/Networks.cs", "NETDSL305 tower")]
    public void Information_is_given(string file, params string[] expected) =>
        Assert.Equal(
            expected,
            Report(Repository.Read(file))
                .Select(found => found.Id + " " + found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan))
        );

    [Fact]
    public void Other_samples_get_no_information() =>
        Assert.All(
            Paths.Where(file =>
                file is not ("Samples/Xor/Networks.cs" or "Samples/Mnist/Networks.cs" or "Samples/Pairs/Networks.cs")
            ),
            file => Assert.Empty(Report(Repository.Read(file)))
        );

    private static IReadOnlyList<Diagnostic> Report(string source) => Program.Of(source).Generate().Report();
}
