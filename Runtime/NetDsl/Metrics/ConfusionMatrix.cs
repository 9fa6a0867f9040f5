using System.Globalization;

namespace NetDsl;

/// <summary>
/// How often each class was taken for each other one: <c>matrix[actual, predicted]</c>, as in scikit-learn's
/// <see href="https://scikit-learn.org/stable/modules/generated/sklearn.metrics.confusion_matrix.html">confusion_matrix</see>.
/// </summary>
public sealed class ConfusionMatrix
{
    private const string Role = "evaluation data";

    private readonly long[,] counts;

    /// <summary>A matrix of counts that are known.</summary>
    /// <param name="counts">Samples by their class (row) and the class that was predicted (column); square.</param>
    /// <param name="classNames">The names of the classes; empty for their numbers.</param>
    /// <exception cref="ArgumentException">
    /// The counts are not square or one is negative, or there is another number of names.
    /// </exception>
    public ConfusionMatrix(long[,] counts, params IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(classNames);
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        if (rows != columns || rows == 0)
        {
            throw new ArgumentException($"The counts are [{rows}, {columns}]: there must be a row and a column for each class.");
        }

        if (classNames.Count > 0 && classNames.Count != rows)
        {
            throw new ArgumentException($"There are {classNames.Count} names for {rows} classes: give one for each, or none.");
        }

        if (counts.Cast<long>().Any(count => count < 0))
        {
            throw new ArgumentException("A count is below 0: it is a number of samples.");
        }

        this.counts = (long[,])counts.Clone();
        ClassNames = classNames.Count > 0 ? [.. classNames] : [.. Enumerable.Range(0, rows).Select(Number)];
    }

    /// <summary>Number of classes.</summary>
    public int Classes => counts.GetLength(0);

    /// <summary>The names of the classes: those of the data, or their numbers.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Number of samples.</summary>
    public long Total => counts.Cast<long>().Sum();

    /// <summary>Share of samples whose class was predicted, 0 to 1; NaN without samples.</summary>
    public double Accuracy => (double)Enumerable.Range(0, Classes).Sum(each => counts[each, each]) / Total;

    /// <summary>Samples of one class that were taken for another or for itself.</summary>
    /// <param name="actual">The class of the samples.</param>
    /// <param name="predicted">The class that was predicted.</param>
    public long this[int actual, int predicted] => counts[actual, predicted];

    /// <summary>Number of samples of a class.</summary>
    /// <param name="actual">The class.</param>
    /// <returns>The sum of its row.</returns>
    public long Samples(int actual) => Enumerable.Range(0, Classes).Sum(predicted => counts[actual, predicted]);

    /// <summary>Number of samples for which a class was predicted.</summary>
    /// <param name="predicted">The class.</param>
    /// <returns>The sum of its column.</returns>
    public long Predictions(int predicted) => Enumerable.Range(0, Classes).Sum(actual => counts[actual, predicted]);

    /// <summary>Of the samples for which a class was predicted, the share that belongs to it: TP / (TP + FP).</summary>
    /// <param name="each">The class.</param>
    /// <returns>0 to 1; NaN if it was never predicted.</returns>
    public double Precision(int each) => (double)counts[each, each] / Predictions(each);

    /// <summary>Of the samples of a class, the share for which it was predicted: TP / (TP + FN).</summary>
    /// <param name="each">The class.</param>
    /// <returns>0 to 1; NaN if there are no samples of it.</returns>
    public double Recall(int each) => (double)counts[each, each] / Samples(each);

    /// <summary>The harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN).</summary>
    /// <param name="each">The class.</param>
    /// <returns>0 to 1; NaN if there are no samples of it and it was never predicted.</returns>
    public double F1(int each) => 2.0 * counts[each, each] / (Samples(each) + Predictions(each));

    /// <summary>Predicts every sample and counts.</summary>
    /// <param name="network">The network. The answer is the class of the highest output, or with one output, yes or no.</param>
    /// <param name="data">Data with classes, which fits the network.</param>
    /// <returns>The matrix, with the names of the data's classes.</returns>
    /// <exception cref="ArgumentException">The data has no classes, or does not fit the network.</exception>
    /// <exception cref="InvalidOperationException">An output is NaN, which is no answer.</exception>
    public static ConfusionMatrix Of(ITrainableNetwork network, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkData.Check(network, data, Role, mayLackClasses: true);
        if (data.Classes == 0)
        {
            throw new ArgumentException(
                $"The {Role} of {network.Name} has values, and a confusion matrix counts classes. Give data with classes "
                    + "(Dataset.FromClasses)."
            );
        }

        var width = network.OutputShape.Aggregate(1, (product, size) => checked(product * size));
        var classes = Math.Max(data.Classes, width == 1 ? 2 : width);
        var threshold = network.Outputs is OutputKind.Logits ? 0 : Metric.Half;
        var counts = new long[classes, classes];
        var reader = new BatchReader(NetworkInputs.Ordered(network, data), PredictionRun.BatchSize, 0, Role);
        for (var start = 0; start < data.Count; start += PredictionRun.BatchSize)
        {
            var batch = reader.Read(start);
            var outputs = network.Predict(batch.Features);
            for (var i = 0; i < batch.Count; i++)
            {
                var answer = outputs.AsSpan(i * width, width);
                if (NumberChecks.HaveNaN(answer))
                {
                    throw new InvalidOperationException(
                        $"{network.Name} answers NaN for sample {start + i} of the {Role}, so it has no class. Its weights are "
                            + "not finite numbers: train it again with a lower learning rate."
                    );
                }

                counts[
                    batch.Labels[i],
                    width > 1 ? Metric.Highest(answer)
                    : answer[0] > threshold ? 1
                    : 0
                ]++;
            }
        }

        return new ConfusionMatrix(counts, data.ClassNames.Count == classes ? data.ClassNames : []);
    }

    private static string Number(int each) => each.ToString(CultureInfo.InvariantCulture);
}
