namespace NetDsl;

/// <summary>How many samples each class has.</summary>
internal static class ClassBalance
{
    /// <summary>The number of samples of each class.</summary>
    /// <param name="data">The data.</param>
    /// <exception cref="InvalidOperationException">The data has values.</exception>
    /// <exception cref="ArgumentException">A label is not one of the classes; the message names the sample.</exception>
    public static int[] Counts(Dataset data)
    {
        DatasetChecks.Check(data, "data");
        if (data.Classes == 0)
        {
            throw new InvalidOperationException(
                $"The data has values of {NetworkData.Text(data.TargetShape)} and no classes to count: give data with classes "
                    + "(Dataset.FromClasses)."
            );
        }

        data.CheckLabels("data");
        var counts = new int[data.Classes];
        LabelChecks.ForEach(
            data,
            (_, labels) =>
            {
                foreach (var label in labels)
                {
                    counts[label]++;
                }
            }
        );
        return counts;
    }

    /// <summary>Weights that make all classes count alike.</summary>
    /// <param name="data">The data.</param>
    /// <exception cref="InvalidOperationException">A class has no samples, or the data has values.</exception>
    /// <exception cref="ArgumentException">A label is not one of the classes; the message names the sample.</exception>
    public static double[] Weights(Dataset data)
    {
        var counts = Counts(data);
        var empty = Array.IndexOf(counts, 0);
        return empty < 0
            ? Array.ConvertAll(counts, count => (double)data.Count / ((double)counts.Length * count))
            : throw new InvalidOperationException(
                $"{SampleTexts.Class(data, empty)} has no samples, and a weight divides by their number: add samples "
                    + $"of the class, or "
                    + "make classes without it."
            );
    }
}
