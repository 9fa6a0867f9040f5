using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>What lies between layers with weights must not be linear, or they are one layer.</summary>
internal sealed class LinearityAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        var before = findings.All.Count;
        foreach (var stack in Stacks.Of(network))
        {
            foreach (var (layer, number) in stack.Where(traits => traits.Weighted))
            {
                CheckPair(layer, number, stack, findings);
            }
        }

        if (
            findings.All.Count == before
            && Stacks.Of(network).LastOrDefault(stack => stack is { IsLast: true, LastWeightedLayer: not null }) is { } end
            && IsLinear(network)
        )
        {
            ReportLinear(network, end, end.LastWeightedLayer!, findings);
        }
    }

    private static void CheckPair(LayerNode second, int number, Stack stack, Findings findings)
    {
        var before = number - 1;
        while (before >= 0 && stack[before].Traits is { Weighted: false, NonLinear: false })
        {
            before--;
        }

        if (before >= 0 && stack[before].Traits.Weighted && OneLayer(stack, before, second) is { } one)
        {
            findings.Add(Rules.TwoLinear, second.Place, one);
        }
    }

    /// <summary>
    /// The one layer that two together are; null where two may be intended, because they have fewer weights or are more than it.
    /// </summary>
    private static string? OneLayer(Stack stack, int before, LayerNode second)
    {
        var first = stack[before];
        if (first.Traits.Window is not null && second.Traits.Window is not null)
        {
            return OneConvolution(stack, before, second);
        }

        // One layer for the features of each position shares its weights, which no layer over all positions does.
        if (second.Traits.Window is null && second.In.Rank == 1 && first.Traits.Window is not null)
        {
            var weights = Numbers.Times(first.In.Count, second.Out.Count);
            return Weights(first) + Weights(second) >= weights ? Linear(first.In.Count, second.Out.Count) : null;
        }

        // A waist narrower than both ends is a factorisation: fewer weights than one layer has, and the reason to write two.
        return
            first.Output.Type.EndsInFeatures
            && second.Output.Type.EndsInFeatures
            && first.Out.Rank == second.In.Rank
            && first.Out.Last >= Math.Min(first.In.Last, second.Out.Last)
            ? Linear(first.In.Last, second.Out.Last)
            : null;
    }

    private static string Linear(long inputs, long outputs) =>
        $"linear layer from {Numbers.Plain(inputs)} to {Numbers.Plain(outputs)} numbers";

    // A 1 × 1 kernel after one for each channel, columns after rows, and two small kernels for a large one save weights.
    private static string? OneConvolution(Stack stack, int before, LayerNode second)
    {
        var first = stack[before];
        var windows = stack.From(before).Where(layer => layer.Traits.Pool).Prepend(first).Append(second).ToArray();
        if (first.Traits.Groups > 1 || second.Traits.Groups > 1 || windows.Any(layer => layer.Traits.Window is null))
        {
            return null;
        }

        var chain = windows.Select(layer => layer.Traits.Window!.Over(layer.In)).ToArray();
        var dimensions = Enumerable.Range(0, chain[0].Kernel.Count).ToArray();
        var weights = dimensions.Aggregate(
            Numbers.Times(first.In[0], second.Out[0]),
            (product, dimension) => Numbers.Times(product, FittedWindow.PlacesThrough(chain, dimension))
        );
        var sizes = dimensions.Select(dimension => Numbers.Plain(FittedWindow.SpanThrough(chain, dimension)));
        return Weights(first) + Weights(second) >= weights
            ? $"convolution from {Numbers.Plain(first.In[0])} to {Numbers.Plain(second.Out[0])} channels "
                + $"with a kernel of {string.Join(" × ", sizes)}"
            : null;
    }

    private static long Weights(LayerNode layer) => layer.Operation.Parameters - (layer.Traits.Bias ? layer.Channels : 0);

    // Sums and joined values are linear too; what is multiplied is not, and of stages that are applied again nothing is known.
    private static bool IsLinear(CheckedNetwork network) =>
        Stacks
            .Of(network)
            .All(stack => stack.Where(traits => traits.NonLinear).All(found => stack.IsLast && found.Number > stack.LastWeighted))
        && network.Graph.AllNodes().All(node => node is not (ReuseNode or MergeNode { Kind: MergeKind.Multiply }));

    // Logistic regression of several classes, and linear regression, are written as what they are. A single yes or no of one
    // layer is the perceptron of which more is often hoped.
    private static void ReportLinear(CheckedNetwork network, Stack stack, LayerNode last, Findings findings)
    {
        // Each output has a layer of its own.
        if (network.Graph.Layers().Where(layer => layer.Traits.Weighted).Skip(network.Graph.Outputs.Count).Any())
        {
            findings.Add(
                Rules.LinearNetwork,
                last.Place,
                network.Name,
                "all its layers together are one linear map",
                "[Activation(Relu)] between the layers"
            );
        }
        else if (IsPerceptron(network, stack))
        {
            findings.Add(
                Rules.LinearNetwork,
                last.Place,
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
