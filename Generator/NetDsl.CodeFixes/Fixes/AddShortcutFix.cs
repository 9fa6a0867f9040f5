using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes the shortcut of a residual connection whose body gives another shape than it takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddShortcutFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.MergeDiffers.Id];

    /// <summary>Stages after it were not checked before.</summary>
    internal override Revealed MayReveal => Revealed.Errors;

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        // What a block computes from its parameters has another shape at each use.
        if (
            finding.Proposal is { } shortcut
            && network.Node(finding.Place) is InvocationExpressionSyntax call
            && network.Symbol(call) is IMethodSymbol { Name: "Residual" }
            && network.Stage(finding.Place) is { } residual
            && residual.Find("body") is { Expression: var body }
            && !network.IsOpen(body, body.Span)
            && (residual.Find("shortcut") is not { } written || network.Symbol(written.Expression)?.Name == "Identity")
        )
        {
            yield return new Repair(
                $"Write the shortcut {shortcut}",
                "AddShortcut",
                residual.Set("shortcut", shortcut.Replace("Conv", network.Names(call).Function("Conv")))
            );
        }
    }
}
