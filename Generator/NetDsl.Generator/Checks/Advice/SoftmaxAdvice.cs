using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>A softmax needs more than one score, and scores that can take any value.</summary>
internal sealed class SoftmaxAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        foreach (var stack in Stacks.Of(network))
        {
            Check(stack, network, findings);
        }
    }

    private static void Check(Stack stack, CheckedNetwork network, Findings findings)
    {
        foreach (var (layer, number) in stack.Where(traits => traits.IsDistribution))
        {
            // With one class and a loss over classes, NETDSL109 reports the same mistake.
            var isHead = stack.IsLast && ReferenceEquals(layer, stack.Head);
            if (Width(layer) == 1 && !(isHead && network.Declaration.Loss?.Known is { TakesLabels: true }))
            {
                findings.Add(Rules.SoftmaxOfOne, layer.Place, layer.Traits.Text, layer.Traits.Softmax ? "1" : "0");
            }

            if (isHead && stack.Before(number) is { Traits: { Activation: true, IsBounded: true, IsDistribution: false } } before)
            {
                findings.Add(
                    Rules.BoundedBeforeSoftmax,
                    before.Place,
                    before.Traits.Text,
                    layer.Traits.Text,
                    Ranges.Text(before.Traits)
                );
            }
        }
    }

    /// <summary>How many numbers the softmax is taken of; null for one over the batch.</summary>
    private static int? Width(LayerNode layer)
    {
        var dim = layer.Traits.Dim;
        var number = dim < 0 ? dim + layer.In.Rank : dim - 1;
        return number < 0 ? null : layer.In[number];
    }
}
