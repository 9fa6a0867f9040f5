namespace NetDsl.Oracle;

/// <summary>The weights of the sum that the backward pass starts from: the same on both engines, and exact in float.</summary>
public static class Weights
{
    /// <summary>The weights of one result of a case. Seed 0 makes all of them 1.</summary>
    public static float[] Of(Case item, int result, int count)
    {
        var weights = new float[count];
        Array.Fill(weights, 1);
        if (item.WeightSeed != 0)
        {
            var random = new Random(item.WeightSeed + result);
            for (var i = 0; i < count; i++)
            {
                weights[i] = random.Next(-8, 9) / 4f;
            }
        }
        if (item.Nudge != 0)
        {
            Nudged(weights, new Random(item.Nudge + result));
        }
        return weights;
    }

    /// <summary>
    /// Moves each number to a neighbouring float, or leaves it. No number grows beyond 1, the end of probabilities.
    /// </summary>
    public static void Nudged(Span<float> values, Random random)
    {
        foreach (ref var value in values)
        {
            value =
                value == 0 || !float.IsFinite(value)
                    ? value
                    : random.Next(3) switch
                    {
                        0 when value != 1 => float.BitIncrement(value),
                        1 => float.BitDecrement(value),
                        _ => value,
                    };
        }
    }
}
