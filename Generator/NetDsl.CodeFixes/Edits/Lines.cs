using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes.Edits;

/// <summary>Lines, indentation and the space around a piece of text.</summary>
internal static class Lines
{
    /// <summary>Whether there is only white space before it on its line.</summary>
    public static bool Begins(this SourceText text, int position) =>
        IsBlank(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position)));

    /// <summary>Whether there is only white space, or a comment to the line's end, after it on its line.</summary>
    public static bool Ends(this SourceText text, int position)
    {
        var rest = text.ToString(TextSpan.FromBounds(position, text.Lines.GetLineFromPosition(position).End)).TrimStart();
        return rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal);
    }

    /// <summary>A new line with the indentation of the line of a position.</summary>
    public static string NewLine(this SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var content = line.ToString();
        var indentation = content.Substring(0, content.Length - content.TrimStart().Length);
        var end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return $"{(end.Length == 0 ? "\n" : end)}{indentation}";
    }

    /// <summary>
    /// The span to delete to remove a piece of text: its whole line if that holds nothing else, otherwise with the space that
    /// separates it from its neighbour. Comments stay.
    /// </summary>
    public static TextSpan Deletion(this SourceText text, TextSpan span)
    {
        var line = text.Lines.GetLineFromPosition(span.Start);
        var end = text.Lines.GetLineFromPosition(span.End);
        var (before, after) = (
            text.ToString(TextSpan.FromBounds(line.Start, span.Start)),
            text.ToString(TextSpan.FromBounds(span.End, end.End))
        );
        if (IsBlank(before) && IsBlank(after))
        {
            return TextSpan.FromBounds(line.Start, end.EndIncludingLineBreak);
        }

        if (IsBlank(after) || after[0] is ']' or ')' or ',')
        {
            return TextSpan.FromBounds(span.Start - (before.Length - before.TrimEnd().Length), span.End);
        }

        return TextSpan.FromBounds(span.Start, span.End + (after.Length - after.TrimStart().Length));
    }

    public static bool IsBlank(string text) => text.All(char.IsWhiteSpace);
}
