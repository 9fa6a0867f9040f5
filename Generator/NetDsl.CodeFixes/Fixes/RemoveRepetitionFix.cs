using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Removes one of two activations in a row, if the network computes the same without it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveRepetitionFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.RedundantActivation.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        foreach (var stack in network.Stacks)
        {
            foreach (
                var (second, number) in stack
                    .Where(traits => traits.Activation)
                    .Where(found => found.Layer.Place == finding.Place)
            )
            {
                var first = Enumerable
                    .Range(0, number)
                    .Select(before => stack[number - 1 - before])
                    .FirstOrDefault(layer => layer.Traits.Activation);
                if (first is null)
                {
                    continue;
                }

                // A softmax and a log-softmax, in either order, equal the second one. An activation without effect can go, and so
                // can either of two equal ones. If two differ in a parameter, it is unknown which is meant.
                if (first.Traits.IsDistribution && second.Traits.IsDistribution)
                {
                    yield return Remove(network, first);
                }
                else if (second.Traits.KeepsPositive && first.Traits.Lowest >= 0 || first.Layer == second.Layer)
                {
                    yield return Remove(network, second);
                }
            }
        }
    }

    private static Repair Remove(DeclaredNetwork network, LayerNode layer)
    {
        var stage = network.Stage(layer.Place)!;
        return new Repair($"Remove {stage.Title}", "RemoveRepetition", stage.Remove()) { Stage = stage.Expression };
    }
}
