using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes <c>Seed = 1</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddSeedFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.NoSeed.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (network.Stage(finding.Place) is { } attribute)
        {
            yield return new Repair("Write Seed = 1", "AddSeed", attribute.Set("Seed", "1"));
        }
    }
}
