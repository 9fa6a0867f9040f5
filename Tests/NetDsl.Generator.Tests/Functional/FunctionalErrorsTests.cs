using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>
/// docs/functional-errors.md: wrong declarations with what the compiler says. With NETDSL_ERRORS=write that is written instead of
/// compared.
/// </summary>
public sealed partial class FunctionalErrorsTests
{
    private const string Page = "docs/functional-errors.md";
    private const int Width = 120;

    [Fact]
    public void The_messages_on_the_page_are_those_of_the_compiler()
    {
        var page = Repository.Read(Page);
        var renewed = Example().Replace(page, match => $"{match.Groups[1].Value}```text\n{Said(match.Groups[2].Value)}```\n");
        if (Environment.GetEnvironmentVariable("NETDSL_ERRORS") == "write")
        {
            File.WriteAllText(Repository.Locate(Page), renewed);
            return;
        }

        Assert.Equal(page, renewed);
    }

    [Fact]
    public void Each_declaration_has_one_mistake_that_is_an_error()
    {
        var examples = Example().Matches(Repository.Read(Page));

        Assert.InRange(examples.Count, 20, 40);
        Assert.All(
            examples,
            match => Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Report(match.Groups[2].Value)).DefaultSeverity)
        );
    }

    private static string Said(string code) => string.Concat(Report(code).Select(Text));

    private static IReadOnlyList<Diagnostic> Report(string code)
    {
        var generated = Program.Of(code).Generate();
        Assert.DoesNotContain(generated.Compile(), found => found.DefaultSeverity == DiagnosticSeverity.Error);
        return generated.Report();
    }

    private static string Text(Diagnostic found)
    {
        var span = found.Location.SourceSpan;
        var line = found.Location.GetLineSpan().StartLinePosition.Line + 1;
        var underlined = found.Location.SourceTree!.ToString().Substring(span.Start, span.Length).Split('\n');
        var end = underlined.Length > 1 ? " …" : "";
        return string.Create(CultureInfo.InvariantCulture, $"line {line}: {underlined[0]}{end}\n")
            + Wrapped($"error {found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static string Wrapped(string text)
    {
        var (wrapped, column) = (new StringBuilder(), 0);
        foreach (var word in text.Split(' '))
        {
            var isNew = column > 0 && column + 1 + word.Length > Width;
            wrapped
                .Append(
                    column == 0 ? ""
                    : isNew ? "\n"
                    : " "
                )
                .Append(word);
            column = isNew || column == 0 ? word.Length : column + 1 + word.Length;
        }

        return wrapped.Append('\n').ToString();
    }

    [GeneratedRegex("(```csharp\n(.*?)```\n\n)```text\n.*?```\n", RegexOptions.Singleline)]
    private static partial Regex Example();
}
