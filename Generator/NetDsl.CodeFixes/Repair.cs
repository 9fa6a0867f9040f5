using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>One way to fix a mistake.</summary>
/// <param name="Title">The title in the editor: <c>Use the 100 features of the previous stage</c>.</param>
/// <param name="Key">Equal for all mistakes that are fixed in this way, so that they can be fixed together.</param>
/// <param name="Edits">The characters that change; no others do.</param>
internal sealed record Repair(string Title, string Key, IReadOnlyList<Edit> Edits)
{
    /// <summary>The stage of a function that it changes; null for another declaration, which is used once.</summary>
    public SyntaxNode? Stage { get; init; }

    /// <summary>
    /// Whether it may remove uses of parameters and locals. By default it may not: what depends on them may be the caller's
    /// mistake.
    /// </summary>
    public bool RemovesNames { get; init; }

    /// <summary>
    /// Whether the generated half gets another base class: the half that there is would contradict the repaired one.
    /// </summary>
    public bool ChangesBase { get; init; }
}

/// <summary>Characters of one file that change.</summary>
internal sealed record Edit(SyntaxTree Tree, TextSpan Span, string Text)
{
    /// <summary>Whether two edits conflict: one writes where the other inserts.</summary>
    public bool Conflicts(Edit other) =>
        Tree == other.Tree
        && Span.IntersectsWith(other.Span)
        && (Span.OverlapsWith(other.Span) || Span.IsEmpty || other.Span.IsEmpty);
}

/// <summary>The mistakes that may appear after a repair.</summary>
internal enum Revealed
{
    /// <summary>
    /// No other mistake. Advice may appear, because none is given while there are errors.
    /// </summary>
    Nothing,

    /// <summary>Advice, for example on the stage before one that is removed.</summary>
    Advice,

    /// <summary>Errors too, for example those of a declaration that was not checked before.</summary>
    Errors,
}

/// <summary>Making edits.</summary>
internal static class EditExtensions
{
    /// <summary>
    /// The files that change, with their new texts. Equal edits are made once; other edits must not conflict.
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
