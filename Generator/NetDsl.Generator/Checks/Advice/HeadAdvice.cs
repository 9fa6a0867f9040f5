using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>The last stage and the loss must mean the same by a number.</summary>
internal sealed class HeadAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        if (
            network.Declaration.Loss is not { Known: { } loss, Place: var place }
            || Stacks.Last(network) is not { Head: { } head } stack
        )
        {
            return;
        }

        if (loss.TakesLabels && network.Output is { Last: 1 })
        {
            findings.Add(Rules.OneClass, place.At("kind"), loss.Name);
        }

        switch (loss.Takes)
        {
            case LossTakes.ClassScores or LossTakes.Logits:
                CheckScores(loss, head, stack.IsHeadPooled, findings);
                break;
            case LossTakes.Probabilities when head.Traits.Lowest < 0 || head.Traits.Highest > 1:
                findings.Add(Rules.NoSigmoid, place.At("kind"), Origin(head));
                break;
            case LossTakes.Values when network.Declaration.Data?.TargetRange is { } targets:
                CheckRange(targets, network.Declaration.Data.Targets!, head, findings);
                break;
            case LossTakes.LogProbabilities when !head.Traits.LogSoftmax:
                findings.Add(Rules.NoLogSoftmax, place.At("kind"), Origin(head));
                break;
        }
    }

    private static void CheckScores(LossKind loss, LayerNode head, bool isPooled, Findings findings)
    {
        var traits = head.Traits;
        if (loss.Takes == LossTakes.ClassScores && traits.IsDistribution)
        {
            findings.Add(traits.Softmax ? Rules.SoftmaxTwice : Rules.LogSoftmaxTwice, head.Place);
        }
        else if (loss.Takes == LossTakes.Logits && traits.Sigmoid)
        {
            findings.Add(Rules.SigmoidTwice, head.Place);
        }
        else if (traits is { Activation: true, IsBounded: true } && !isPooled)
        {
            // Network in Network and SqueezeNet take the mean of rectified maps as scores (arXiv 1312.4400, 1602.07360).
            findings.Add(Rules.BoundedScores, head.Place, traits.Text, loss.Name, Ranges.Text(traits));
        }
    }

    private static void CheckRange((double Lowest, double Highest) targets, string name, LayerNode head, Findings findings)
    {
        if (head.Traits is { Activation: true } traits && (traits.Lowest > targets.Lowest || traits.Highest < targets.Highest))
        {
            findings.Add(Rules.TargetsOutOfReach, head.Place, traits.Text, Ranges.Text(traits), name);
        }
    }

    private static string Origin(LayerNode head) => head.Traits.Activation ? head.Traits.Text : $"[{head.Traits.Text}]";
}
