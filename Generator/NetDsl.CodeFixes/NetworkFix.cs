using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;

namespace NetDsl.CodeFixes;

/// <summary>
/// One way to fix mistakes, in one file; fixes are not listed anywhere. It says which rules it fixes and proposes repairs. Each
/// repair is tried on the program with the checks that found the mistake. It is offered only if it removes the mistake and adds
/// none, in this network and in all others.
/// </summary>
public abstract class NetworkFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [.. Ids];

    /// <summary>The rules whose mistakes it fixes.</summary>
    internal abstract IReadOnlyList<string> Ids { get; }

    /// <summary>Other mistakes that may appear after a correct repair, because the first one hid them; no others may
    /// appear.</summary>
    internal virtual Revealed MayReveal => Revealed.Nothing;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => RepairAll.Provider;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        repair.Title,
                        cancellation => Task.FromResult(solution.With(repair.Edits, cancellation)),
                        repair.Key
                    ),
                    diagnostic
                );
            }
        }
    }

    /// <summary>The certain repairs of one mistake; the first of those with the same key.</summary>
    internal async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (
            await DeclaredNetwork.FindAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } network
            || network.Find(diagnostic) is not { } finding
        )
        {
            return [];
        }

        var trial = new RepairTrial(network, finding, MayReveal, cancellation);
        return
        [
            .. Propose(network, finding)
                .Where(trial.Succeeds)
                .GroupBy(repair => repair.Key, StringComparer.Ordinal)
                .Select(group => group.First()),
        ];
    }

    /// <summary>Repairs that may be right, the best one first.</summary>
    /// <param name="network">The declaration.</param>
    /// <param name="finding">The mistake in it.</param>
    internal abstract IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding);
}
