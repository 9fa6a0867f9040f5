using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Removes the reported stage: a superfluous activation or dropout.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveStageFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids =>
        [
            Rules.SoftmaxTwice.Id,
            Rules.LogSoftmaxTwice.Id,
            Rules.SigmoidTwice.Id,
            Rules.BoundedScores.Id,
            Rules.BoundedBeforeSoftmax.Id,
            Rules.TargetsOutOfReach.Id,
            Rules.DropoutOnOutput.Id,
        ];

    /// <summary>The stage before it may be another activation.</summary>
    internal override Revealed MayReveal => Revealed.Advice;

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        if (network.Stage(finding.Place) is { } stage)
        {
            yield return new Repair($"Remove {stage.Title}", "RemoveStage", stage.Remove()) { Stage = stage.Expression };
        }
    }
}
