using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes <c>ClipNorm = 1</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LimitGradientsFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.DeepWithoutClipping.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (network.Stage(finding.Place) is { } attribute)
        {
            yield return new Repair("Write ClipNorm = 1", "LimitGradients", attribute.Set("ClipNorm", "1"));
        }
    }
}
