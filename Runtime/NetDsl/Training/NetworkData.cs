using System.Globalization;

namespace NetDsl;

/// <summary>Checks that data fits a network, with messages that name both.</summary>
public static class NetworkData
{
    /// <summary>Checks a data set against a network's input, output, loss and metric.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <param name="role">What the data is for, for the message: "training data".</param>
    /// <param name="mayLackClasses">
    /// Whether a network with one output for each class takes data with fewer: a small test set may have none of the last class.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The sample sizes differ, or an input of the network is missing, superfluous or of another size; classes or targets do not
    /// fit the outputs; the loss or the metric needs classes and the data has values; the data reports impossible sizes, or is
    /// empty; a label is not one of its classes; a feature in memory or a target is not finite, or a target is not a probability
    /// and has to be one.
    /// </exception>
    public static void Check(ITrainableNetwork network, Dataset data, string role, bool mayLackClasses = false)
    {
        DatasetChecks.Check(data, role);
        NetworkInputs.Check(network, data, role);
        if (data.FeatureCount != Size(network.InputShape))
        {
            throw new ArgumentException(
                $"{network.Name} takes samples of {Text(network.InputShape)}, {Numbers(Size(network.InputShape))}; "
                    + $"the {role} has samples of {Text(data.FeatureShape)}, {Numbers(data.FeatureCount)}."
            );
        }

        // Labels are checked first: the messages below about their numbering assume labels that are the data's classes.
        if (data.Classes > 0)
        {
            data.CheckLabels(role);
        }

        if (network.Outputs == OutputKind.ClassScores)
        {
            CheckScores(network, data, role);
        }
        else if (data.Classes > 0)
        {
            CheckClasses(network, data, role, mayLackClasses);
        }
        else
        {
            CheckValues(network, data, role);
        }

        data.CheckFeatures(role);
    }

    /// <summary>Numbers per target that the loss compares with; 0 if it compares with class numbers.</summary>
    internal static int TargetCount(ITrainableNetwork network) =>
        network.Outputs == OutputKind.ClassScores ? 0 : checked((int)Size(network.OutputShape));

    /// <summary>Whether the loss compares with probabilities, 0 to 1.</summary>
    internal static bool TakesProbabilities(ITrainableNetwork network) =>
        network.Outputs is OutputKind.Probabilities or OutputKind.Logits;

    // A loss that compares scores with class numbers.
    private static void CheckScores(ITrainableNetwork network, Dataset data, string role)
    {
        if (data.Classes == 0)
        {
            throw new ArgumentException(
                $"{network.Name} gives class scores, and its loss compares them with class numbers; the {role} has values of "
                    + $"{Text(data.TargetShape)}. Give data with classes (Dataset.FromClasses), or choose a loss over values, "
                    + "such as Mse."
            );
        }

        if (data.Classes > network.OutputShape[^1])
        {
            throw new ArgumentException(
                $"{network.Name} has {network.OutputShape[^1]} outputs; the {role} has {data.Classes} classes. "
                    + (
                        LabelChecks.Numbering(LabelChecks.Of(data), network.OutputShape[^1])
                        ?? $"Make the last layer {data.Classes} wide."
                    )
            );
        }
    }

    // Class numbers become 0 or 1 for one output, and one-hot for several.
    private static void CheckClasses(ITrainableNetwork network, Dataset data, string role, bool mayLackClasses)
    {
        var outputs = Size(network.OutputShape);
        var fits = outputs == 1 ? data.Classes <= 2 : data.Classes == outputs || (mayLackClasses && data.Classes < outputs);
        if (!fits)
        {
            var repair =
                data.Classes < outputs
                    ? $"{Wider(data.Classes)} {LacksClasses(outputs)}"
                    : LabelChecks.Numbering(LabelChecks.Of(data), Math.Max(outputs, 2)) ?? Wider(data.Classes);
            throw new ArgumentException(
                $"{network.Name} gives {Text(network.OutputShape)}, {Numbers(outputs)}; the {role} has {data.Classes} classes. "
                    + $"Its loss compares one number with two classes, or one number for each class. {repair}"
            );
        }
    }

    private static string Wider(int classes) =>
        classes > 2 ? $"Make the last layer {classes} wide." : "Make the last layer 1 wide, or 2.";

    /// <summary>What to do if data has fewer classes than it should.</summary>
    /// <param name="classes">The number that it should have.</param>
    internal static string LacksClasses(long classes) =>
        "If the data only lacks samples of the last classes, say how many classes there are: "
        + $"Dataset.FromClasses(features, labels, featureShape, classes: {classes}).";

    private static void CheckValues(ITrainableNetwork network, Dataset data, string role)
    {
        if (data.TargetCount != Size(network.OutputShape))
        {
            throw new ArgumentException(
                $"{network.Name} gives {Text(network.OutputShape)}, {Numbers(Size(network.OutputShape))}; "
                    + $"the {role} has targets of {Text(data.TargetShape)}, {Numbers(data.TargetCount)}."
            );
        }

        if (network is { Outputs: OutputKind.Values, Metric: MetricKind.Accuracy })
        {
            throw new ArgumentException(
                $"{network.Name} is judged by its accuracy, which needs classes; the {role} has values of "
                    + $"{Text(data.TargetShape)}. Give data with classes (Dataset.FromClasses), or choose another metric, "
                    + "such as R2."
            );
        }

        data.CheckTargets(TakesProbabilities(network), role);
    }

    /// <summary>Numbers in a block of that shape. If it is more than an array can hold, some number above that limit.</summary>
    internal static long Size(IReadOnlyList<int> shape) =>
        shape.Aggregate(1L, (product, size) => product > Array.MaxLength ? product : product * size);

    private static string Numbers(long count) => count == 1 ? "1 number" : FormattableString.Invariant($"{count} numbers");

    /// <summary>A shape in messages: [1, 28, 28].</summary>
    internal static string Text(IReadOnlyList<int> shape) =>
        $"[{string.Join(", ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)))}]";
}
