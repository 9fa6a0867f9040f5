namespace NetDsl;

/// <summary>Checks that data fits a network, with messages that name both.</summary>
public static class NetworkData
{
    /// <summary>Checks sample size and classes of a data set against a classifier's input and output.</summary>
    /// <param name="network">The network; its last output dimension is the number of classes.</param>
    /// <param name="data">The data.</param>
    /// <param name="role">What the data is for, for the message: "training data".</param>
    /// <exception cref="ArgumentException">
    /// The sample sizes differ, or the data has more classes than the network outputs.
    /// </exception>
    public static void CheckClassifier(INetwork network, Dataset data, string role)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.FeatureCount != Size(network.InputShape))
        {
            throw new ArgumentException(
                $"{network.Name} takes samples of {Text(network.InputShape)}, {Size(network.InputShape)} numbers; "
                + $"the {role} has samples of {Text(data.FeatureShape)}, {data.FeatureCount} numbers.");
        }

        if (data.Classes > network.OutputShape[^1])
        {
            throw new ArgumentException(
                $"{network.Name} has {network.OutputShape[^1]} outputs; the {role} has {data.Classes} classes. "
                + $"Make the last layer {data.Classes} wide.");
        }
    }

    /// <summary>The number of samples in a flat block.</summary>
    /// <param name="network">The network.</param>
    /// <param name="length">Numbers in the block.</param>
    /// <returns>length / one sample's size.</returns>
    /// <exception cref="ArgumentException">The length is not a positive multiple of one sample's size.</exception>
    public static int SampleCount(INetwork network, int length)
    {
        var size = Size(network.InputShape);
        return length > 0 && length % size == 0
            ? (int)(length / size)
            : throw new ArgumentException(
                $"{network.Name} takes samples of {Text(network.InputShape)}, {size} numbers each; "
                + $"{length} numbers are not a positive multiple of that.");
    }

    private static long Size(IReadOnlyList<int> shape) => shape.Aggregate(1L, (product, size) => product * size);

    private static string Text(IReadOnlyList<int> shape) => $"[{string.Join(", ", shape)}]";
}
