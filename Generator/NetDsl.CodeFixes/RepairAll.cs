using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>Fixes all mistakes of one rule in one way: in a document, a project or a solution.</summary>
internal sealed class RepairAll : FixAllProvider
{
    public static RepairAll Provider { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = new List<Edit>();
        foreach (var document in Documents(context))
        {
            foreach (var diagnostic in await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                var repairs = await ((NetworkFix)context.CodeFixProvider)
                    .FindAsync(document, diagnostic, context.CancellationToken)
                    .ConfigureAwait(false);
                var repair = repairs.FirstOrDefault(candidate => candidate.Key == context.CodeActionEquivalenceKey);

                // Two repairs of one place, together, would differ from those that were tried: the second one waits for the next
                // run.
                if (repair is not null && !repair.Edits.Any(edit => edits.Any(other => edit != other && edit.Conflicts(other))))
                {
                    edits.AddRange(repair.Edits);
                }
            }
        }

        var solution = context.Solution;
        return edits.Count == 0
            ? null
            : CodeAction.Create(
                "Fix all",
                cancellation => Task.FromResult(solution.With(edits, cancellation)),
                context.CodeActionEquivalenceKey
            );
    }

    private static IEnumerable<Document> Documents(FixAllContext context) =>
        context.Scope switch
        {
            FixAllScope.Solution => context.Solution.Projects.SelectMany(project => project.Documents),
            FixAllScope.Project => context.Project.Documents,
            _ => context.Document is { } document ? [document] : [],
        };
}

/// <summary>Edits of a solution.</summary>
internal static class SolutionExtensions
{
    public static Solution With(this Solution solution, IEnumerable<Edit> edits, CancellationToken cancellation) =>
        edits
            .Apply(cancellation)
            .Aggregate(
                solution,
                (changed, file) => solution.GetDocumentId(file.Tree) is { } id ? changed.WithDocumentText(id, file.Text) : changed
            );
}
