using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes <c>Bias = false</c>, and removes the bias's initial value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NoBiasFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.BiasBeforeBatchNorm.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (network.Stage(finding.Place.Whole) is not { } stage)
        {
            yield break;
        }

        var written = stage.Named("Bias", "false");
        IReadOnlyList<Edit> edits =
            stage.Find("InitBias") is not { Syntax: var start } old ? stage.Set("Bias", "false")
            : stage.Find("Bias") is null ? [new Edit(start.SyntaxTree, start.Span, written)]
            : [.. stage.Set("Bias", "false"), .. old.Remove(network.Text(start.SyntaxTree))];
        yield return new Repair($"Write {written}", "NoBias", edits) { Stage = stage.Expression };
    }
}
