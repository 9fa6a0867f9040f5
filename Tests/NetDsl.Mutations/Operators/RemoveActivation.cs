using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>DeepCrime: remove the activation function.</summary>
public sealed class RemoveActivation : Operator
{
    /// <inheritdoc/>
    public override string Text => "remove an activation";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network)
    {
        foreach (var number in network.Of("Activation"))
        {
            yield return new Mutant(network.Without(number), Doubt(network, number));
        }
    }

    private static string? Doubt(Network network, int number)
    {
        if (network.Weighted.FirstOrDefault(layer => layer > number) is not (var next and > 0))
        {
            return network.HasValues ? "scores may be compared with values" : null;
        }

        if (network.Weighted.LastOrDefault(layer => layer < number, -1) is not (var first and >= 0))
        {
            return "nothing is learned before it";
        }

        bool IsBetween(string name) => network.Of(name).Any(other => other > first && other < next);
        if (IsBetween("LayerNorm") || IsBetween("GroupNorm"))
        {
            return "such a normalisation divides by each sample's own deviation, which is not linear";
        }

        // Two layers are one. A second activation or a max pool between them is not linear either.
        return IsBetween("MaxPool") ? "a max pool is not linear"
            : IsBetween("Upsample") ? "with an upsampling between them they are not one convolution"
            : Weights(network, first) + Weights(network, next) < Together(network, first, next)
                ? "what is left is a factorisation, which may be intended"
            : null;
    }

    private static long Weights(Network network, int layer)
    {
        var (attribute, shapes) = (network.Attributes[layer], Shapes.Of(network));
        var input = shapes.In[layer]!;
        return attribute.Name == "Conv"
            ? (long)attribute.Outputs
                * input[0]
                / Shapes.Numbers(attribute["Groups"], 1, 1)[0]
                * Shapes.Count(attribute.Kernel(input.Length - 1))
            : (long)input[^1] * shapes.Out[layer]![^1];
    }

    /// <summary>Weights of the one layer that two are.</summary>
    private static long Together(Network network, int first, int second)
    {
        var (one, other, shapes) = (network.Attributes[first], network.Attributes[second], Shapes.Of(network));
        var (input, output) = (shapes.In[first]!, shapes.Out[second]!);
        if (other.Name == "Layer")
        {
            return Shapes.Count(input) * Shapes.Count(output);
        }

        if (one["Groups"] is not null || other["Groups"] is not null || shapes.Out[first]!.Length != shapes.In[second]!.Length)
        {
            return long.MaxValue;
        }

        var (dimensions, weights) = (input.Length - 1, (long)input[0] * output[0]);
        var windows = network.Pools.Where(pool => pool > first && pool < second).Prepend(first).Append(second).ToArray();
        for (var each = 0; each < dimensions; each++)
        {
            var (span, step) = (1, 1);
            foreach (var attribute in windows.Select(number => network.Attributes[number]))
            {
                var kernel = attribute.Kernel(dimensions)[each];
                span += step * (kernel - 1);
                step *= Shapes.Numbers(attribute["Stride"], dimensions, attribute.Name == "Conv" ? 1 : kernel)[each];
            }

            weights *= span;
        }

        return weights;
    }
}
