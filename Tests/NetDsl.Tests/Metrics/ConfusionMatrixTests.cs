using NetDsl.Tests.Training;

namespace NetDsl.Tests.Metrics;

public sealed class ConfusionMatrixTests
{
    // The example of scikit-learn's confusion_matrix and its classification_report.
    private static readonly long[] Actual = [2, 0, 2, 2, 0, 1];
    private static readonly int[] Predicted = [0, 0, 2, 2, 0, 2];

    [Fact]
    public void It_counts_as_scikit_learn_does()
    {
        var data = Dataset.FromClasses(Predicted.Select(each => (float)each).ToArray(), Actual, 1);
        using var network = new FakeNetwork(1, 3) { Answer = samples => [.. samples.SelectMany(OneHot)] };
        var matrix = ConfusionMatrix.Of(network, data);

        Assert.Equal([2, 0, 0, 0, 0, 1, 1, 0, 2], Cells(matrix));
        Assert.Equal((6, 4 / 6.0, 3), (matrix.Total, matrix.Accuracy, matrix.Classes));
        // scikit-learn warns and gives 0 for the precision of a class that was never predicted.
        Assert.Equal([2 / 3.0, double.NaN, 2 / 3.0], Each(matrix.Precision));
        Assert.Equal([1, 0, 2 / 3.0], Each(matrix.Recall));
        Assert.Equal([0.8, 0, 2 / 3.0], Each(matrix.F1));
        Assert.Equal(["0", "1", "2"], matrix.ClassNames);
    }

    [Theory]
    [InlineData(OutputKind.Logits, 0)]
    [InlineData(OutputKind.Probabilities, 0.5f)]
    public void One_output_means_yes_or_no(OutputKind kind, float threshold)
    {
        var data = Dataset.FromClasses(
            new[] { threshold - 0.1f, threshold, threshold + 0.1f, threshold + 0.2f },
            new long[] { 0, 1, 1, 0 },
            1
        );
        using var network = new FakeNetwork(1, 1, kind) { Answer = samples => samples };
        Assert.Equal([1, 1, 1, 1], Cells(ConfusionMatrix.Of(network, data)));
    }

    [Fact]
    public void More_samples_than_a_batch_are_all_counted()
    {
        var labels = Enumerable.Range(0, 2_500).Select(i => i % 3L).ToArray();
        var data = Dataset.FromClasses(labels.Select(label => (float)label).ToArray(), labels, 1);
        using var network = new FakeNetwork(1, 3) { Answer = samples => [.. samples.SelectMany(OneHot)] };
        Assert.Equal([834, 0, 0, 0, 833, 0, 0, 0, 833], Cells(ConfusionMatrix.Of(network, data)));
    }

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        using var network = new FakeNetwork(1, 3, OutputKind.Values, MetricKind.R2)
        {
            Answer = _ => throw new NotSupportedException(),
        };
        Assert.Equal(
            "The evaluation data of Fake has values, and a confusion matrix counts classes. Give data with classes "
                + "(Dataset.FromClasses).",
            Assert
                .Throws<ArgumentException>(() =>
                    ConfusionMatrix.Of(network, Dataset.FromValues(new float[2], new float[6], [1], 3))
                )
                .Message
        );

        using var broken = new FakeNetwork(1, 3) { Answer = samples => [.. samples.SelectMany(_ => new[] { 0, float.NaN, 0 })] };
        Assert.Equal(
            "Fake answers NaN for sample 0 of the evaluation data, so it has no class. Its weights are not finite numbers: train "
                + "it again with a lower learning rate.",
            Assert
                .Throws<InvalidOperationException>(() =>
                    ConfusionMatrix.Of(broken, Dataset.FromClasses(new float[3], new long[] { 0, 1, 2 }, 1))
                )
                .Message
        );
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix(new long[2, 3]));
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix(new long[2, 2], "one"));
        Assert.Throws<ArgumentException>(() =>
            new ConfusionMatrix(
                new long[,]
                {
                    { -1 },
                }
            )
        );
    }

    private static float[] OneHot(float sample) => [sample == 0 ? 1 : 0, sample == 1 ? 1 : 0, sample == 2 ? 1 : 0];

    private static IEnumerable<double> Each(Func<int, double> figure) => Enumerable.Range(0, 3).Select(figure);

    private static IEnumerable<long> Cells(ConfusionMatrix matrix) =>
        Enumerable.Range(0, matrix.Classes * matrix.Classes).Select(i => matrix[i / matrix.Classes, i % matrix.Classes]);
}
