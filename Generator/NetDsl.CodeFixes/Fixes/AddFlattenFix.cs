using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>
/// Writes <c>[Flatten]</c> between an image and the linear layer that takes it, and the size that comes out of it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddFlattenFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.WrongRank.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        // Other stages that take vectors, such as a normalisation of channels, may be meant for a shape that they do not support
        // yet.
        if (network.Layers.FirstOrDefault(layer => layer.Place == finding.Place) is not { Traits.Weighted: true } layer)
        {
            yield break;
        }

        var stage = network.Stage(finding.Place)!;
        var edits = new List<Edit> { stage.InsertBefore(stage.New("Flatten")) };
        if (
            layer.Layer.DeclaredInput is { } declared
            && declared.Shape.Count != layer.In.Count
            && network.Argument(layer.Place.At("inputs")) is { } inputs
        )
        {
            edits.Add(inputs.Replace(Numbers.Plain(layer.In.Count)));
        }

        yield return new Repair($"Add {stage.Shown(stage.New("Flatten"))}", "AddFlatten", edits) { Stage = stage.Expression };
    }
}
