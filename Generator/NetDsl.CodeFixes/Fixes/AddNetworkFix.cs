using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes <c>[Network]</c> above the stages.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddNetworkFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.NoNetwork.Id];

    /// <summary>The stages have not been checked until now.</summary>
    internal override Revealed MayReveal => Revealed.Errors;

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        var attribute = network.Attribute(finding.Place);
        var edit = AttributeEdits.InsertBefore(
            attribute,
            network.Names(attribute).Attribute("Network"),
            network.Text(attribute.SyntaxTree)
        );
        yield return new Repair("Add [Network]", "AddNetwork", [edit]);
    }
}
