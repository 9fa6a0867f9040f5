using System.Globalization;
using System.Text.RegularExpressions;

namespace Conventions.Tests.Checks;

/// <summary>
/// CSharpier breaks lines of code. It leaves comments and text in quotes as they are, so their length is checked here.
/// </summary>
internal static partial class LineLengthCheck
{
    /// <summary>The longest line that .editorconfig allows.</summary>
    public static int Limit { get; } =
        int.Parse(MaxLineLength().Match(Repository.Read(".editorconfig")).Groups["limit"].Value, CultureInfo.InvariantCulture);

    public static IEnumerable<string> Findings(SourceFile file)
    {
        foreach (var line in file.Tree.GetText().Lines)
        {
            if (line.Span.Length > Limit && !IsInTextOfSeveralLines(file.Root, line.Start + Limit))
            {
                yield return $"{file.At(line.LineNumber)}: the line has {line.Span.Length} characters, and {Limit} are allowed. "
                    + "Break the comment, split the text at a space (\"…\" + \"…\"), or make it a raw string.";
            }
        }
    }

    /// <summary>A line break in a raw or verbatim string is a part of the text, so it cannot be set at will.</summary>
    private static bool IsInTextOfSeveralLines(SyntaxNode root, int position) =>
        root.FindToken(position)
            .Parent!.AncestorsAndSelf()
            .Any(node =>
                node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
                && node.Span.Contains(position)
                && node.GetLocation().GetLineSpan() is var span
                && span.StartLinePosition.Line < span.EndLinePosition.Line
            );

    [GeneratedRegex(@"^max_line_length\s*=\s*(?<limit>\d+)", RegexOptions.Multiline)]
    private static partial Regex MaxLineLength();
}
