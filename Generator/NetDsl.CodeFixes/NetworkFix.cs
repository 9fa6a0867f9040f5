using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;

namespace NetDsl.CodeFixes;

/// <summary>
/// One way of mending mistakes, in one file, listed nowhere: it says which rules it mends and proposes repairs. Each is tried on
/// the declaration, by the checks that found the mistake, and what does not mend it, or brings in another, is not offered.
/// </summary>
public abstract class NetworkFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [.. Ids];

    /// <summary>The rules whose mistakes it mends.</summary>
    internal abstract IReadOnlyList<string> Ids { get; }

    /// <summary>What a right repair may bring to light that stood behind the mistake; it must bring in nothing else.</summary>
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

    /// <summary>The repairs of one mistake that are certain; of those with one key the first.</summary>
    internal async Task<IReadOnlyList<Repair>> FindAsync(
        Document document,
        Diagnostic diagnostic,
        CancellationToken cancellation
    ) =>
        await DeclaredNetwork.FindAsync(document, diagnostic, cancellation).ConfigureAwait(false) is { } network
        && network.Find(diagnostic) is { } finding
            ?
            [
                .. Propose(network, finding)
                    .Where(repair => network.IsMended(finding, repair, MayReveal))
                    .GroupBy(repair => repair.Key, StringComparer.Ordinal)
                    .Select(group => group.First()),
            ]
            : [];

    /// <summary>Repairs that may be right, the best one first.</summary>
    /// <param name="network">The declaration.</param>
    /// <param name="finding">The mistake in it.</param>
    internal abstract IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding);
}
