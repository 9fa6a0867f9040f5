using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>What stands before a normalisation.</summary>
internal sealed class NormalisationAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        var stack = new Stack(network);
        foreach (var (layer, number) in stack.Where(traits => traits.Normalisation))
        {
            if (number == 0)
            {
                continue;
            }

            var before = stack[number - 1];
            if (layer.Traits.NormalisesBatch && before.Traits is { Weighted: true, Bias: true })
            {
                findings.Add(Rules.BiasBeforeBatchNorm, before.Place.At("Bias"), before.Name.Key);
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
}
