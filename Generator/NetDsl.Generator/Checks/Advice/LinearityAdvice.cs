using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>What lies between layers with weights must not be linear, or they are one layer.</summary>
internal sealed class LinearityAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        var stack = new Stack(network);
        var before = findings.All.Count;
        foreach (var (layer, number) in stack.Where(traits => traits.Weighted))
        {
            CheckPair(layer, number, stack, findings);
        }

        if (findings.All.Count == before && stack.LastWeighted >= 0 && IsLinear(stack))
        {
            ReportLinear(network, stack, findings);
        }
    }

    private static void CheckPair(LayerNode second, int number, Stack stack, Findings findings)
    {
        var before = number - 1;
        while (before >= 0 && stack[before].Traits is { Weighted: false, NonLinear: false })
        {
            before--;
        }

        if (before < 0 || !stack[before].Traits.Weighted)
        {
            return;
        }

        // A waist narrower than both ends is a factorisation: fewer weights than one layer has, and the reason to write two.
        var (inputs, waist, outputs) = (stack[before].In.Count, stack[before].Out.Count, second.Out.Count);
        if (waist >= Math.Min(inputs, outputs))
        {
            findings.Add(Rules.TwoLinear, second.Place, Numbers.Plain(inputs), Numbers.Plain(outputs));
        }
    }

    private static bool IsLinear(Stack stack) =>
        stack.Where(traits => traits.NonLinear).All(found => found.Number > stack.LastWeighted);

    // Logistic regression of several classes, and linear regression, are written as what they are. A single yes or no of one
    // layer is the perceptron of which more is often hoped.
    private static void ReportLinear(CheckedNetwork network, Stack stack, Findings findings)
    {
        var last = stack[stack.LastWeighted].Place;
        if (stack.Where(traits => traits.Weighted).Skip(1).Any())
        {
            findings.Add(
                Rules.LinearNetwork,
                last,
                network.Name,
                "all its layers together are one linear map",
                "[Activation(Relu)] between the layers"
            );
        }
        else if (IsPerceptron(network, stack))
        {
            findings.Add(
                Rules.LinearNetwork,
                last,
                network.Name,
                "it separates yes from no by one straight line (with more inputs, a plane), as logistic regression does",
                "a hidden layer before this one, such as [Layer(8)] [Activation(Tanh)]"
            );
        }
    }

    private static bool IsPerceptron(CheckedNetwork network, Stack stack) =>
        network.Output is { Count: 1 }
        && network.Declaration.Loss?.Known?.Takes switch
        {
            LossTakes.Logits or LossTakes.Probabilities => true,
            LossTakes.Values => stack.Head is { Traits.Saturating: true },
            _ => false,
        };
}
