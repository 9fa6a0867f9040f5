using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes.Edits;

/// <summary>Edits of elements between commas.</summary>
internal static class ListEdits
{
    /// <summary>Removes an element from a list of several, with one comma.</summary>
    public static IEnumerable<Edit> Remove<T>(SeparatedSyntaxList<T> list, T element, SourceText text)
        where T : SyntaxNode
    {
        var (tree, number) = (element.SyntaxTree, list.IndexOf(element));
        if (
            number == 0
            && !text.Begins(element.SpanStart)
            && Lines.IsBlank(text.ToString(TextSpan.FromBounds(list.GetSeparator(0).Span.End, list[1].SpanStart)))
        )
        {
            // The next one takes its place after the bracket.
            return [new(tree, TextSpan.FromBounds(element.SpanStart, list[1].SpanStart), "")];
        }

        // With the comma before it, so that neighbours can be removed too.
        if (
            number > 0
            && !text.Begins(element.SpanStart)
            && Lines.IsBlank(text.ToString(TextSpan.FromBounds(list.GetSeparator(number - 1).Span.End, element.SpanStart)))
        )
        {
            return [new(tree, TextSpan.FromBounds(list.GetSeparator(number - 1).SpanStart, element.Span.End), "")];
        }

        if (number < list.Count - 1)
        {
            return [new(tree, text.Deletion(TextSpan.FromBounds(element.SpanStart, list.GetSeparator(number).Span.End)), "")];
        }

        // The last one: the comma before it is removed too, and the text between them unless it is a comment.
        var comma = list.GetSeparator(number - 1).Span;
        return Lines.IsBlank(text.ToString(TextSpan.FromBounds(comma.End, element.SpanStart)))
            ? [new(tree, TextSpan.FromBounds(comma.Start, element.Span.End), "")]
            : [new(tree, comma, ""), new(tree, element.Span, "")];
    }

    /// <summary>Inserts an element before another.</summary>
    public static Edit InsertBefore(SyntaxNode element, string added, SourceText text) =>
        new(element.SyntaxTree, new TextSpan(element.SpanStart, 0), $"{added},{Space(element, text)}");

    /// <summary>Appends an element after the last one.</summary>
    public static Edit Append(SyntaxNode last, string added, SourceText text) =>
        new(last.SyntaxTree, new TextSpan(last.Span.End, 0), $",{Space(last, text)}{added}");

    // The separator of neighbours: a line break if elements have their own lines.
    private static string Space(SyntaxNode element, SourceText text) =>
        text.Begins(element.SpanStart) ? text.NewLine(element.SpanStart) : " ";
}
