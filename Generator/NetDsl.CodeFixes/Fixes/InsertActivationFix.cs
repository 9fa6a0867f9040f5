using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Writes an activation between two linear layers: the one that the network's other layers have, else Relu.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InsertActivationFix : NetworkFix
{
    private const string Key = "InsertActivation";

    internal override IReadOnlyList<string> Ids => [Rules.TwoLinear.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        foreach (var stack in network.Stacks)
        {
            foreach (var (_, number) in stack.Where(traits => traits.Weighted).Where(found => found.Layer.Place == finding.Place))
            {
                var first = stack
                    .Where(traits => traits.Weighted)
                    .TakeWhile(found => found.Number < number)
                    .Select(found => found.Number)
                    .DefaultIfEmpty(-1)
                    .Last();
                // The usual order: layer, normalisation, activation, dropout.
                if (
                    first >= 0
                    && stack.From(first).Last(layer => layer.Traits.Weighted || layer.Traits.Normalisation)
                        is { Place: var place }
                    && network.Stage(place) is { } stage
                )
                {
                    foreach (var repair in Propose(network, stage))
                    {
                        yield return repair;
                    }
                }
            }
        }
    }

    private static IEnumerable<Repair> Propose(DeclaredNetwork network, WrittenStage stage)
    {
        if (Usual(network) is { } usual)
        {
            yield return Insert(usual);
        }

        // The first of these that fits the rest, such as declared initial weights.
        foreach (var kind in new[] { "Relu", "Tanh" })
        {
            yield return Insert(stage.NewActivation(kind));
        }

        Repair Insert(string added) =>
            new($"Insert {stage.Shown(added)}", Key, [stage.InsertAfter(added)]) { Stage = stage.Expression };
    }

    /// <summary>
    /// The activation of all other hidden layers, as written there but without its name; null if they differ.
    /// </summary>
    private static string? Usual(DeclaredNetwork network)
    {
        var layers = network.Layers;
        var hidden = layers
            .Take(layers.ToList().FindLastIndex(layer => layer.Traits.Weighted))
            .Where(layer => layer.Traits is { Activation: true, NonLinear: true, IsDistribution: false })
            .ToArray();
        return hidden.Select(layer => layer.Layer).Distinct().Count() == 1 ? network.Stage(hidden[0].Place)?.Again : null;
    }
}
