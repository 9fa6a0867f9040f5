using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes the patience that lasts for an epoch or until the end of the warm-up.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ChangePatienceFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.PatienceBelowAnEpoch.Id, Rules.StopsInWarmup.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        // The last argument of both messages.
        var patience = finding.Arguments.Last();
        if (network.Stage(finding.Place) is { } attribute)
        {
            yield return new Repair($"Write Patience = {patience}", "ChangePatience", attribute.Set("Patience", patience));
        }
    }
}
