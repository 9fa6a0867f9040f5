using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>
/// Tries a repair on the program: it must remove the mistake wherever the repaired stage is used, and add none to any network.
/// </summary>
/// <param name="network">The network in which the mistake is reported.</param>
/// <param name="finding">The mistake.</param>
/// <param name="revealed">The other mistakes that may appear.</param>
/// <param name="cancellation">Stops the trial.</param>
internal sealed class RepairTrial(DeclaredNetwork network, Finding finding, Revealed revealed, CancellationToken cancellation)
{
    // Networks of attributes alone are not changed by another declaration.
    private readonly Lazy<DeclaredNetwork[]> networks = new(() =>
        [
            network,
            .. DeclaredNetworks
                .Of(network.Compilation, cancellation)
                .Where(other => other.DependsOnOthers && !SymbolEqualityComparer.Default.Equals(other.Type, network.Type)),
        ]
    );

    /// <summary>Whether a repair removes the mistake and adds none.</summary>
    public bool Succeeds(Repair repair)
    {
        if (!repair.RemovesNames && repair.Edits.Any(edit => network.IsOpen(edit.Tree.GetRoot(cancellation), edit.Span)))
        {
            return false;
        }

        var changed = repair.ChangesBase
            ? network.Compilation.RemoveSyntaxTrees(network.Compilation.SyntaxTrees.Where(GeneratedTrees.IsGenerated))
            : network.Compilation;
        foreach (var (tree, text) in repair.Edits.Apply(cancellation))
        {
            var replaced = tree.WithChangedText(text);
            var before = changed;
            changed = changed.ReplaceSyntaxTree(tree, replaced);
            if (repair.Edits.Any(edit => edit.Tree == tree && IsCode(edit)) && Errors(changed, replaced) > Errors(before, tree))
            {
                return false;
            }
        }

        // Found again by their names, by which the generator identifies them too.
        DeclaredNetwork?[] repaired =
        [
            .. networks.Value.Select(each =>
                changed.Assembly.GetTypeByMetadataName(each.Network.Declaration.Type.Hierarchy.UniqueName) is { } type
                    ? DeclaredNetwork.Read(type, changed, cancellation)
                    : null
            ),
        ];
        return networks
                .Value.Zip(repaired, (before, after) => after is not null && IsNoWorse(before, after))
                .All(isFine => isFine)
            && Total(repaired!) <= Total(networks.Value) - LeastRemoved(repair)
            && !IsStillReported(repair, repaired!);
    }

    private bool IsNoWorse(DeclaredNetwork before, DeclaredNetwork after) =>
        after.Network.Declaration.DoesNotCompile == before.Network.Declaration.DoesNotCompile
        && after.Findings.All(other => MayAppear(other, before) || after.Count(other.Id) <= before.Count(other.Id));

    private bool MayAppear(Finding other, DeclaredNetwork before) =>
        IsError(other.Id) ? revealed == Revealed.Errors : revealed != Revealed.Nothing || before.Network.IsFaulty;

    private int Total(IEnumerable<DeclaredNetwork> all) =>
        all.Sum(each => IsError(finding.Id) ? each.Count(finding.Id) : each.Occurrences(finding.Id));

    // Advice concerns one use of a stage, so a stage that is used more often must be wrong at each. An error that has gone
    // everywhere has gone.
    private int LeastRemoved(Repair repair) =>
        !IsError(finding.Id) && repair.Stage is { } stage ? Math.Max(1, networks.Value.Sum(each => each.Uses(stage))) : 1;

    private bool IsStillReported(Repair repair, IEnumerable<DeclaredNetwork> repaired)
    {
        var location = network.Locate(finding.Place);
        var (tree, span) = (location.SourceTree, location.SourceSpan);
        var edits = repair.Edits.Where(edit => edit.Tree == tree).ToArray();
        if (edits.Any(edit => edit.Text.Length == 0 && edit.Span.Contains(span.Start)))
        {
            return false;
        }

        var start =
            span.Start + edits.Where(edit => edit.Span.End <= span.Start).Sum(edit => edit.Text.Length - edit.Span.Length);
        return repaired.Any(each =>
            each.Findings.Any(other =>
                other.Id == finding.Id
                && each.Locate(other.Place) is var found
                && found.SourceTree?.FilePath == tree?.FilePath
                && found.SourceSpan.Start == start
            )
        );
    }

    private int Errors(Compilation compilation, SyntaxTree tree) =>
        compilation
            .GetSemanticModel(tree)
            .GetDiagnostics(cancellationToken: cancellation)
            .Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // Attributes are read with what the compiler says of them.
    private bool IsCode(Edit edit) =>
        edit.Tree.GetRoot(cancellation).FindToken(edit.Span.Start).Parent?.FirstAncestorOrSelf<AttributeListSyntax>() is null;

    private static bool IsError(string id) => Rules.Find(id).DefaultSeverity == DiagnosticSeverity.Error;
}
