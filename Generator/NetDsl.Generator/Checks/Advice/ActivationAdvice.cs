using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Activations that do nothing, and activations that let no gradient through.</summary>
internal sealed class ActivationAdvice : AdviceFamily
{
    /// <summary>
    /// What is left at most of a gradient behind four sigmoids, 1/4 each: the depth at which Glorot and Bengio 2010 (section 3.1)
    /// find the top layer saturated from the start.
    /// </summary>
    private const double LeastSlope = 1.0 / 256;

    public override void Check(CheckedNetwork network, Findings findings)
    {
        foreach (var stack in Stacks.Of(network))
        {
            Check(stack, findings);
        }
    }

    private static void Check(Stack stack, Findings findings)
    {
        foreach (var (layer, number) in stack.Where(traits => traits.Activation))
        {
            if (
                stack.BeforePools(number) is { Traits: { Activation: true } before } found
                && Why(before, layer.Traits, found != stack.Before(number)) is { } why
            )
            {
                findings.Add(Rules.RedundantActivation, layer.Place, layer.Traits.Text, before.Text, why);
            }
        }

        CheckDepth(stack, findings);
    }

    // The largest and the mean of numbers from 0 on are not below 0 either.
    private static string? Why(LayerTraits first, LayerTraits second, bool isPooled) =>
        second.KeepsPositive && first.Lowest >= 0 ? $"{first.Text} gives nothing below 0, and {second.Text} changes nothing else"
        : isPooled ? null
        : first.IsDistribution && second.IsDistribution
            ? "one softmax is enough, and a second one changes nothing or makes the probabilities nearly equal"
        : first.Text == second.Text ? "applied twice, it only flattens more"
        : null;

    private static void CheckDepth(Stack stack, Findings findings)
    {
        var (slope, count) = (1.0, 0);
        for (var number = 0; number < stack.LastWeighted; number++)
        {
            var traits = stack[number].Traits;
            if (traits.Normalisation)
            {
                (slope, count) = (1, 0);
            }
            else if (traits.Slope < 1)
            {
                (slope, count) = (slope * traits.Slope, count + 1);
                if (slope <= LeastSlope)
                {
                    findings.Add(
                        Rules.SaturatingStack,
                        stack[number].Place,
                        Numbers.Plain(count),
                        traits.Text,
                        Numbers.Text(Math.Round(slope, 4))
                    );
                    return;
                }
            }
        }
    }
}
