using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Edits;
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
        var attribute = network.Attribute(finding.Place);
        var text = network.Text(attribute.SyntaxTree);
        var start = ArgumentEdits.Find(attribute, "InitBias");
        var edit =
            start is null || ArgumentEdits.Find(attribute, "Bias") is not null
                ? ArgumentEdits.Set(attribute, "Bias", "false", text)
                : new Edit(start.SyntaxTree, start.Span, "Bias = false");
        yield return new Repair(
            "Write Bias = false",
            "NoBias",
            start is null || edit.Span == start.Span ? [edit] : [edit, .. ArgumentEdits.Remove(start, text)]
        );
    }
}
