using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes.Edits;

/// <summary>
/// Edits of attributes in the way in which they are laid out: several in one pair of brackets, a pair for each, one a line or in
/// a row.
/// </summary>
internal static class AttributeEdits
{
    /// <summary>Takes an attribute out; a comment beside it stays.</summary>
    public static IEnumerable<Edit> Remove(AttributeSyntax attribute, SourceText text)
    {
        var list = List(attribute);
        return list.Attributes.Count > 1
            ? ListEdits.Remove(list.Attributes, attribute, text)
            : [new(attribute.SyntaxTree, text.Deletion(list.Span), "")];
    }

    /// <summary>Puts an attribute before another.</summary>
    public static Edit InsertBefore(AttributeSyntax attribute, string added, SourceText text)
    {
        var list = List(attribute);
        if (list.Attributes.Count > 1)
        {
            return ListEdits.InsertBefore(attribute, added, text);
        }

        var space = text.Begins(list.SpanStart) && text.Ends(list.Span.End) ? text.NewLine(list.SpanStart) : " ";
        return new Edit(attribute.SyntaxTree, new TextSpan(list.SpanStart, 0), $"[{added}]{space}");
    }

    /// <summary>Puts an attribute behind another.</summary>
    public static Edit InsertAfter(AttributeSyntax attribute, string added, SourceText text)
    {
        var list = List(attribute);
        var number = list.Attributes.IndexOf(attribute);
        if (list.Attributes.Count > 1)
        {
            return number < list.Attributes.Count - 1
                ? ListEdits.InsertBefore(list.Attributes[number + 1], added, text)
                : ListEdits.Append(attribute, added, text);
        }

        // Behind a comment that stands beside it.
        return text.Begins(list.SpanStart) && text.Ends(list.Span.End)
            ? new Edit(
                attribute.SyntaxTree,
                new TextSpan(text.Lines.GetLineFromPosition(list.Span.End).End, 0),
                $"{text.NewLine(list.SpanStart)}[{added}]"
            )
            : new Edit(attribute.SyntaxTree, new TextSpan(list.Span.End, 0), $" [{added}]");
    }

    private static AttributeListSyntax List(AttributeSyntax attribute) => (AttributeListSyntax)attribute.Parent!;
}
