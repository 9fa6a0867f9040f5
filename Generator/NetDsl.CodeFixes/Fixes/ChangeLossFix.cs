using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes the loss that fits the last stage.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ChangeLossFix : NetworkFix
{
    private static readonly Dictionary<string, string> Right = new(StringComparer.Ordinal)
    {
        [Rules.LogSoftmaxTwice.Id] = "Nll",
        [Rules.SigmoidTwice.Id] = "Bce",
        [Rules.NoSigmoid.Id] = "BceWithLogits",
        [Rules.NoLogSoftmax.Id] = "CrossEntropy",
        [Rules.OneClass.Id] = "BceWithLogits",
    };

    internal override IReadOnlyList<string> Ids => [.. Right.Keys];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        var loss = Right[finding.Id];
        if (
            network.Network.Declaration.Loss is { } declared
            && KindEdits.Change(network, declared.Place.At("kind"), "LossKind", loss) is { } edit
        )
        {
            yield return new Repair($"Change the loss to {loss}", $"Loss:{loss}", [edit]);
        }
    }
}
