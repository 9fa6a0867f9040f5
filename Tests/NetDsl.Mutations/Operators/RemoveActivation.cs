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
        if (network.Layers.FirstOrDefault(layer => layer > number) is var next and > 0)
        {
            if (network.Of("LayerNorm").Any(norm => norm > network.Layers.Last(layer => layer < number) && norm < next))
            {
                return "LayerNorm divides by each sample's own deviation, which is not linear";
            }

            // Without the activation two layers are one, unless the first is a waist: then they are one of lower rank.
            var layers = network.Layers.TakeWhile(layer => layer < number).ToArray();
            var inputs = layers.Length > 1 ? network.Width(layers[^2]) : network.Attributes[layers[^1]].Number(0)!.Value;
            return network.Width(layers[^1]) < Math.Min(inputs, network.Width(next))
                ? "what is left is a factorisation, which may be intended"
                : null;
        }

        return network.HasValues ? "scores may be compared with values" : null;
    }
}
