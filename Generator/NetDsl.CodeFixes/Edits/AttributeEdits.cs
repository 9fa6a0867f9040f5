using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes.Edits;

/// <summary>
/// Edits of attributes that keep their layout: several in one pair of brackets or a pair for each, one per line or in a row.
/// </summary>
internal static class AttributeEdits
{
    /// <summary>Removes an attribute; a comment next to it stays.</summary>
    public static IEnumerable<Edit> Remove(AttributeSyntax attribute, SourceText text)
    {
        var list = List(attribute);
        return list.Attributes.Count > 1
            ? ListEdits.Remove(list.Attributes, attribute, text)
            : [new(attribute.SyntaxTree, text.Deletion(list.Span), "")];
    }

    /// <summary>Inserts an attribute before another.</summary>
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

    /// <summary>Inserts an attribute after another.</summary>
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

        // After a comment on its line.
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
