using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>What stands before a normalisation.</summary>
internal sealed class NormalisationAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        foreach (var stack in Stacks.Of(network))
        {
            Check(stack, findings);
        }
    }

    private static void Check(Stack stack, Findings findings)
    {
        foreach (var (layer, number) in stack.Where(traits => traits.Normalisation))
        {
            if (number == 0)
            {
                continue;
            }

            var before = stack[number - 1];
            if (layer.Traits.NormalisesBatch && Origin(stack, number) is { Traits: { Weighted: true, Bias: true } } origin)
            {
                findings.Add(Rules.BiasBeforeBatchNorm, origin.Place.At("Bias"), origin.Name.Key);
            }
            else if (
                before.Traits is { Activation: true, IsDistribution: false }
                && stack.Before(number - 1) is { Traits.Weighted: true }
            )
            {
                findings.Add(Rules.NormalisationAfterActivation, layer.Place, layer.Traits.Text, before.Traits.Text);
            }
        }
    }

    // The largest or the mean of numbers with the same bias has that bias too, unless zeros of a padding are among them.
    private static LayerNode Origin(Stack stack, int number)
    {
        do
        {
            number--;
        } while (number > 0 && stack[number].Traits is { Pool: true } pool && (pool.NonLinear || !IsPadded(pool)));

        return stack[number];
    }

    private static bool IsPadded(LayerTraits pool) =>
        pool.Window?.Padding is { } padding && padding.Values.Any(value => value > 0);
}
