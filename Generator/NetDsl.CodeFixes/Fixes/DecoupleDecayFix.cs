using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes the optimizer that subtracts weight decay from the weights directly: AdamW for Adam.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DecoupleDecayFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.PenaltyScaledAway.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (
            network.Network.Declaration.Optimizer is { Known.Decoupled: { } other } declared
            && KindEdits.Change(network, declared.Place.At("kind"), "OptimizerKind", other) is { } edit
        )
        {
            yield return new Repair($"Change the optimizer to {other}", "DecoupleDecay", [edit]);
        }
    }
}
