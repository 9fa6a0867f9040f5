using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>
/// Stages that are applied again with the same weights: intended in towers, and a mistake where a copy was meant.
/// </summary>
internal sealed class SharingAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        // Of several stages that are applied again together the first one with weights stands for all.
        var shared = network
            .Graph.AllNodes()
            .OfType<ReuseNode>()
            .Where(node => node.Part.Layers().Any(layer => layer.Operation.Parameters > 0))
            .GroupBy(node => node.Place)
            .Select(nodes => nodes.First());
        foreach (var node in shared)
        {
            findings.Add(Rules.SharedWeights, node.Place, node.Part.Name.Own);
        }
    }
}
