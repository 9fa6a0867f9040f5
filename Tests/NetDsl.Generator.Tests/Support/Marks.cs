using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.Generator.Tests.Support;

/// <summary><c>[| … |]</c> in a code: what a diagnostic must underline. Marks do not nest.</summary>
internal static class Marks
{
    /// <summary>The code without its marks, and the spans that were marked, in their order.</summary>
    public static (string Code, IReadOnlyList<TextSpan> Spans) Take(string marked)
    {
        var (code, spans, at) = (new StringBuilder(), new List<TextSpan>(), 0);
        while (marked.IndexOf("[|", at, StringComparison.Ordinal) is var start and >= 0)
        {
            var end = marked.IndexOf("|]", start, StringComparison.Ordinal);
            Assert.True(end >= 0, "A mark does not end.");
            code.Append(marked, at, start - at);
            spans.Add(new TextSpan(code.Length, end - start - 2));
            code.Append(marked, start + 2, end - start - 2);
            at = end + 2;
        }

        return (code.Append(marked, at, marked.Length - at).ToString(), spans);
    }

    /// <summary>Asserts that a diagnostic underlines a span.</summary>
    /// <returns>The message.</returns>
    public static string Check(Diagnostic found, string code, TextSpan expected)
    {
        var span = found.Location.SourceSpan;
        Assert.Equal(code.Substring(expected.Start, expected.Length), code.Substring(span.Start, span.Length));
        Assert.Equal(expected.Start, span.Start);
        return found.GetMessage(CultureInfo.InvariantCulture);
    }
}
