using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Layers too narrow for the classes, and more of them than gradients get through.</summary>
internal sealed class SizeAdvice : AdviceFamily
{
    /// <summary>
    /// Layers from which on plain networks have been found not to converge: He et al. 2015, arXiv 1502.01852, section 2.2.
    /// </summary>
    private const int Deep = 8;

    /// <summary>
    /// Layers from which on plain networks are hard to train also with a start that keeps the variance: Srivastava et al. 2015,
    /// arXiv 1507.06228, section 3.1.
    /// </summary>
    private const int VeryDeep = 20;

    public override void Check(CheckedNetwork network, Findings findings)
    {
        var isOfClasses = network.Declaration.Loss?.Known is { TakesLabels: true };
        var last = Stacks.Last(network)?.LastWeightedLayer;
        foreach (var stack in Stacks.Of(network))
        {
            // A narrow branch may leave to others what does not go through it.
            if (isOfClasses && (stack.IsFirst || stack.IsLast) && network.Output is { } output)
            {
                CheckWidths(stack, output.Last, last, findings);
            }

            if (!IsDeepPlain(stack, findings))
            {
                CheckClipping(network, stack, findings);
            }
        }
    }

    // What a pool leaves of a map is not asked: ResNet has 512 numbers for 1000 classes and learns them (arXiv 1512.03385).
    // With a bias, scores of n hidden numbers can have any order of n + 1 classes (arXiv 1711.03953, section 2).
    private static void CheckWidths(Stack stack, int classes, LayerNode? last, Findings findings)
    {
        foreach (var (layer, _) in stack.Where(traits => traits.Weighted))
        {
            if (layer != last && layer.Out.Count < classes - 1)
            {
                var width = Numbers.Plain(layer.Out.Count);
                findings.Add(Rules.Bottleneck, layer.Place.At("outputs"), width, Numbers.Plain(classes));
            }
        }
    }

    private static bool IsDeepPlain(Stack stack, Findings findings)
    {
        var count = 0;
        for (var number = 0; number < stack.Count; number++)
        {
            var layer = stack[number];
            if (layer.Traits.Normalisation)
            {
                count = 0;
            }
            else if (layer.Traits.Weighted && !KeepsVariance(stack, number) && ++count == Deep)
            {
                findings.Add(Rules.DeepPlain, layer.Place, Numbers.Plain(Deep));
                return true;
            }
        }

        return false;
    }

    private static void CheckClipping(CheckedNetwork network, Stack stack, Findings findings)
    {
        if (network.Declaration.Train is not { ClipNorm: null, ClipValue: null } train)
        {
            return;
        }

        var count = 0;
        for (var number = 0; number < stack.Count; number++)
        {
            var traits = stack[number].Traits;
            count =
                traits.Normalisation ? 0
                : traits.Weighted ? count + 1
                : count;
            if (count == VeryDeep)
            {
                findings.Add(Rules.DeepWithoutClipping, train.Place, Numbers.Plain(VeryDeep));
                return;
            }
        }
    }

    // The largest of four independent numbers has three times their mean square, of nine more than five times: about what a layer
    // with PyTorch's start loses.
    private static bool KeepsVariance(Stack stack, int number) =>
        stack[number].Init?.Weight?.Known is { KeepsVariance: true }
        || stack.From(number).Any(layer => layer.Traits is { Pool: true, NonLinear: true });
}
