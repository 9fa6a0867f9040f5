using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Edits;
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
        var attribute = network.Attribute(finding.Place);
        var edit = ArgumentEdits.Set(attribute, "Seed", "1", network.Text(attribute.SyntaxTree));
        yield return new Repair("Write Seed = 1", "AddSeed", [edit]);
    }
}
