using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>
/// Adds the last stage that the loss needs: after a layer, or in place of a softmax that lacks its logarithm.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddHeadFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.NoSigmoid.Id, Rules.NoLogSoftmax.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        var kind = finding.Id == Rules.NoSigmoid.Id ? "Sigmoid" : "LogSoftmax";
        if (
            network.Stacks.FirstOrDefault(stack => stack.IsLast) is not { } outputs
            || outputs[outputs.Count - 1] is not { } last
            || network.Stage(last.Place) is not { } stage
        )
        {
            yield break;
        }

        if (kind == "LogSoftmax" && last.Traits.Softmax)
        {
            if (KindEdits.Change(network, last.Place.At("kind"), "ActivationKind", kind) is { } edit)
            {
                yield return new Repair("Change Softmax to LogSoftmax", $"Head:{kind}", [edit]) { Stage = stage.Expression };
            }
        }
        else if (!last.Traits.Activation && !last.Traits.IsPassive)
        {
            // After another activation it would be a guess which of the two was meant.
            var added = stage.NewActivation(kind);
            yield return new Repair($"Add {stage.Shown(added)} as the last stage", $"Head:{kind}", [stage.InsertAfter(added)])
            {
                Stage = stage.Expression,
            };
        }
    }
}
