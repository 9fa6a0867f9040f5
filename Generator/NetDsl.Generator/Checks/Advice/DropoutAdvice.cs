using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Where dropout does harm, and how much of it.</summary>
internal sealed class DropoutAdvice : AdviceFamily
{
    /// <summary>The most that is common: Srivastava et al. 2014, JMLR 15, section 10 and appendix A.4.</summary>
    private const double Most = 0.5;

    public override void Check(CheckedNetwork network, Findings findings)
    {
        var isTrained = network.Declaration.Loss is not null && network.Graph.Layers().Any(layer => layer.Traits.Weighted);
        foreach (var stack in Stacks.Of(network))
        {
            Check(stack, isTrained && stack.IsLast, findings);
        }
    }

    private static void Check(Stack stack, bool givesOutputs, Findings findings)
    {
        foreach (var (layer, number) in stack.Where(traits => traits.Dropout > 0))
        {
            if (layer.Traits.Dropout is { } probability and > Most)
            {
                findings.Add(
                    Rules.DropoutHigh,
                    layer.Place.At("probability"),
                    Numbers.Text(probability),
                    Numbers.Text(Math.Round(1 - probability, 10))
                );
            }

            if (givesOutputs && number > stack.LastWeighted)
            {
                findings.Add(
                    Rules.DropoutOnOutput,
                    layer.Place,
                    "the outputs, and the loss takes the zeros for the network's answers"
                );
            }
            else if (stack.Before(number) is { Traits.IsDistribution: true })
            {
                findings.Add(Rules.DropoutOnOutput, layer.Place, "probabilities, which no longer sum to 1");
            }

            if (IsBeforeBatchNorm(stack, number))
            {
                findings.Add(Rules.DropoutBeforeBatchNorm, layer.Place);
            }
        }
    }

    // A layer with weights between mixes the numbers that are left: such networks are common and work.
    private static bool IsBeforeBatchNorm(Stack stack, int number)
    {
        do
        {
            number++;
        } while (number < stack.Count && stack[number].Traits is { IsPassive: true } or { Activation: true } or { Pool: true });

        return number < stack.Count && stack[number].Traits.NormalisesBatch;
    }
}
