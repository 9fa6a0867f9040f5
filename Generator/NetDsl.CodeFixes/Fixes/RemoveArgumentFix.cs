using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Removes an argument that is not accepted or is certainly wrong; the default applies instead.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveArgumentFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids =>
        [
            Rules.ParameterNotTaken.Id,
            Rules.LossParameterNotTaken.Id,
            Rules.OptimizerParameterNotTaken.Id,
            Rules.LossMaximized.Id,
            Rules.AccuracyOfValues.Id,
            Rules.NoShuffle.Id,
            Rules.TwoOwnersOfTheRate.Id,
            Rules.NoDecayToLeaveOut.Id,
            Rules.RateFactorUnused.Id,
            Rules.CeilModeWithPadding.Id,
        ];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (network.Argument(finding.Place) is { HoldsPlace: false, Syntax.SyntaxTree: var tree } argument)
        {
            yield return new Repair($"Remove {argument}", "RemoveArgument", argument.Remove(network.Text(tree)))
            {
                Stage = network.Stage(finding.Place)?.Expression,
            };
        }
    }
}
