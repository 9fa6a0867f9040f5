using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>One way to mend a mistake.</summary>
/// <param name="Title">What the editor offers: <c>Take the 100 features of the stage before</c>.</param>
/// <param name="Key">The same for all mistakes that are mended in this way, so that they can be mended together.</param>
/// <param name="Edits">The characters that change; all others stay as they are.</param>
internal sealed record Repair(string Title, string Key, IReadOnlyList<Edit> Edits);

/// <summary>Characters of one file that change.</summary>
internal sealed record Edit(SyntaxTree Tree, TextSpan Span, string Text)
{
    /// <summary>Whether both cannot be made: where one inserts, the other writes too.</summary>
    public bool Conflicts(Edit other) =>
        Tree == other.Tree
        && Span.IntersectsWith(other.Span)
        && (Span.OverlapsWith(other.Span) || Span.IsEmpty || other.Span.IsEmpty);
}

/// <summary>What a repair may bring to light.</summary>
internal enum Revealed
{
    /// <summary>
    /// No other mistake; but beside errors no advice is given, so advice that appears when they go is no matter.
    /// </summary>
    Nothing,

    /// <summary>Advice, as on the stage before one that is removed.</summary>
    Advice,

    /// <summary>Errors too, as those of a declaration that was not read at all.</summary>
    Errors,
}

/// <summary>Making edits.</summary>
internal static class EditExtensions
{
    /// <summary>
    /// The files that change, with their new texts. Edits that are equal are made once; they must not conflict otherwise.
    /// </summary>
    public static IEnumerable<(SyntaxTree Tree, SourceText Text)> Apply(
        this IEnumerable<Edit> edits,
        CancellationToken cancellation
    ) =>
        edits
            .Distinct()
            .GroupBy(edit => edit.Tree)
            .Select(group =>
                (
                    group.Key,
                    group
                        .Key.GetText(cancellation)
                        .WithChanges(group.OrderBy(edit => edit.Span).Select(edit => new TextChange(edit.Span, edit.Text)))
                )
            );
}
