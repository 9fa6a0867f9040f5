namespace NetDsl.Tests.Metrics;

/// <summary>Metrics against scikit-learn's definitions, which stand beside the figures.</summary>
public sealed class MetricTests
{
    private const float NaN = float.NaN;

    // sklearn.metrics.accuracy_score: mean(y_pred == y_true), y_pred = argmax of the scores.
    [Theory]
    [InlineData(new float[] { 1, 2, 3, 3, 2, 1, 1, 3, 2 }, new long[] { 2, 0, 0 }, 2 / 3.0)]
    [InlineData(new float[] { 5, 5, 5, -1, 7, 7 }, new long[] { 0, 1 }, 1)]
    [InlineData(new float[] { 5, 5, 5, -1, 7, 7 }, new long[] { 1, 2 }, 0)]
    [InlineData(new float[] { 1, NaN, 9, NaN, NaN, NaN }, new long[] { 1, 0 }, double.NaN)]
    public void Accuracy_of_class_scores(float[] outputs, long[] labels, double score)
    {
        Assert.Equal(score, OfLabels(MetricKind.Accuracy, OutputKind.ClassScores, 3, outputs, labels));
        Assert.Equal(score, OfLabels(MetricKind.Accuracy, OutputKind.Values, 3, outputs, labels));
    }

    // accuracy_score of each label, averaged; y_pred = p > 0.5. A target above 0.5 is a yes.
    [Theory]
    [InlineData(OutputKind.Probabilities, new[] { 0.5f, 0.51f, 0.9f, 0.1f }, new[] { 0, 1, 0, 0f }, 0.75)]
    [InlineData(OutputKind.Probabilities, new[] { 0.6f, 0.4f, 0.6f, 0.4f }, new[] { 0.7f, 0.5f, 0.5f, 0.7f }, 0.5)]
    [InlineData(OutputKind.Logits, new[] { 0, 0.01f, 5, -3 }, new[] { 0, 1, 0, 0f }, 0.75)]
    [InlineData(OutputKind.Logits, new[] { NaN, NaN, 5, -3 }, new[] { 0, 1, 1, 0f }, double.NaN)]
    public void Accuracy_of_labels(OutputKind kind, float[] outputs, float[] targets, double score)
    {
        Assert.Equal(score, OfTargets(MetricKind.Accuracy, kind, 1, outputs, targets));
        Assert.Equal(score, OfTargets(MetricKind.Accuracy, kind, 2, outputs, targets));
    }

    [Fact]
    public void Accuracy_of_one_value_goes_to_the_nearer_of_0_and_1() =>
        Assert.Equal(0.75, OfTargets(MetricKind.Accuracy, OutputKind.Values, 1, [0.5f, 0.51f, 3, -3], [0, 1, 1, 1]));

    // accuracy_score of multilabel targets, "subset accuracy": mean over samples of all(y_pred == y_true).
    [Theory]
    [InlineData(new[] { 0.9f, 0.9f, 0.1f, 0.1f }, new[] { 1, 1, 0, 1f }, 0.5)]
    [InlineData(new[] { 0.9f, 0.1f, 0.1f, 0.9f }, new[] { 1, 0, 0, 1f }, 1)]
    [InlineData(new[] { 0.9f, 0.1f, 0.1f, 0.9f }, new[] { 1, 1, 1, 1f }, 0)]
    public void Exact_match(float[] outputs, float[] targets, double score)
    {
        Assert.Equal(score, OfTargets(MetricKind.ExactMatch, OutputKind.Probabilities, 2, outputs, targets));
        Assert.Equal(score, OfTargets(MetricKind.ExactMatch, OutputKind.Logits, 2, [.. outputs.Select(p => p - 0.5f)], targets));
    }

    // f1_score(average='micro') over labels, average='binary' for one: 2·TP / (2·TP + FP + FN); zero_division gives 0.
    [Theory]
    [InlineData(new[] { 0.9f, 0.9f, 0.1f, 0.1f, 0.9f, 0.1f }, new[] { 1, 0, 0, 1, 1, 0f }, 2 * 2 / ((2 * 2) + 1 + 1.0))]
    [InlineData(new[] { 0.9f, 0.1f }, new[] { 1, 0f }, 1)]
    [InlineData(new[] { 0.1f, 0.1f }, new[] { 0, 0f }, 0)]
    [InlineData(new[] { 0.9f, 0.1f }, new[] { 0, 1f }, 0)]
    public void F1(float[] outputs, float[] targets, double score)
    {
        Assert.Equal(score, OfTargets(MetricKind.F1, OutputKind.Probabilities, 1, outputs, targets));
        Assert.Equal(score, OfTargets(MetricKind.F1, OutputKind.Probabilities, 2, outputs, targets));

        // The same answers as two scores each.
        var scores = outputs.SelectMany(p => new[] { 1 - p, p }).ToArray();
        var labels = targets.Select(target => (long)target).ToArray();
        Assert.Equal(score, OfLabels(MetricKind.F1, OutputKind.ClassScores, 2, scores, labels));
    }

    // mean_absolute_error, mean_squared_error: the mean over samples and outputs (multioutput='uniform_average').
    [Theory]
    [InlineData(MetricKind.MeanAbsoluteError, (0.5 + 0.5 + 0 + 1) / 4)]
    [InlineData(MetricKind.MeanSquaredError, (0.25 + 0.25 + 0 + 1) / 4)]
    public void Mean_errors(MetricKind metric, double score) =>
        Assert.Equal(score, OfTargets(metric, OutputKind.Values, 1, [2.5f, 0, 2, 8], [3, -0.5f, 2, 7]), 12);

    [Fact]
    public void Root_mean_squared_error() =>
        Assert.Equal(
            Math.Sqrt(0.375),
            OfTargets(MetricKind.RootMeanSquaredError, OutputKind.Values, 1, [2.5f, 0, 2, 8], [3, -0.5f, 2, 7]),
            12
        );

    // r2_score, the example of its page: y_true = [3, -0.5, 2, 7], y_pred = [2.5, 0.0, 2, 8] → 0.948…:
    // mean 2.875, SST = 0.125² + 3.375² + 0.875² + 4.125² = 29.1875, SSE = 1.5.
    [Fact]
    public void R2_of_one_output() =>
        Assert.Equal(1 - (1.5 / 29.1875), OfTargets(MetricKind.R2, OutputKind.Values, 1, [2.5f, 0, 2, 8], [3, -0.5f, 2, 7]), 12);

    // The page's other example: y_true = [[0.5, 1], [-1, 1], [7, -6]], y_pred = [[0, 2], [-1, 2], [8, -5]]; SSE 1.25 and 3,
    // SST 36.1666… and 32.6666…
    [Fact]
    public void R2_of_several_outputs_is_their_mean() =>
        Assert.Equal(
            ((1 - (1.25 / (217 / 6.0))) + (1 - (3 / (98 / 3.0)))) / 2,
            OfTargets(MetricKind.R2, OutputKind.Values, 2, [0, 2, -1, 2, 8, -5], [0.5f, 1, -1, 1, 7, -6]),
            12
        );

    // r2_score(force_finite=True): 1 for a perfect answer to a constant target, else 0; fewer than two samples: nan.
    [Fact]
    public void R2_of_constant_targets()
    {
        Assert.Equal(1, OfTargets(MetricKind.R2, OutputKind.Values, 1, [0.1f, 0.1f, 0.1f], [0.1f, 0.1f, 0.1f]));
        Assert.Equal(0, OfTargets(MetricKind.R2, OutputKind.Values, 1, [0.1f, 0.2f, 0.1f], [0.1f, 0.1f, 0.1f]));
        Assert.Equal(double.NaN, OfTargets(MetricKind.R2, OutputKind.Values, 1, [1], [1]));
    }

    // Targets far from 0: a sum of squares minus n·mean² has no digit left of a variance of 1 among squares of 10¹⁴.
    [Fact]
    public void R2_far_from_zero()
    {
        float[] targets = [.. Enumerable.Range(0, 1000).Select(i => 1e7f + (i % 3))];
        float[] outputs = [.. targets.Select(target => target + 1)];
        var mean = targets.Average(target => (double)target);
        var deviations = targets.Sum(target => (target - mean) * (target - mean));
        Assert.Equal(1 - (1000 / deviations), OfTargets(MetricKind.R2, OutputKind.Values, 1, outputs, targets), 9);
    }

    [Fact]
    public void A_perfect_answer_is_perfect()
    {
        float[] targets = [0, 1, 1, 0];
        Assert.All(
            new[] { MetricKind.MeanAbsoluteError, MetricKind.MeanSquaredError, MetricKind.RootMeanSquaredError },
            metric => Assert.Equal(0, OfTargets(metric, OutputKind.Values, 2, targets, targets))
        );
        Assert.All(
            new[] { MetricKind.Accuracy, MetricKind.ExactMatch, MetricKind.F1, MetricKind.R2 },
            metric => Assert.Equal(1, OfTargets(metric, OutputKind.Probabilities, 2, targets, targets))
        );
    }

    [Theory]
    [InlineData(MetricKind.R2, OutputKind.ClassScores, 2)]
    [InlineData(MetricKind.R2, OutputKind.Logits, 2)]
    [InlineData(MetricKind.F1, OutputKind.ClassScores, 3)]
    [InlineData(MetricKind.F1, OutputKind.Values, 2)]
    [InlineData(MetricKind.ExactMatch, OutputKind.Values, 2)]
    [InlineData((MetricKind)0, OutputKind.Values, 2)]
    public void What_outputs_do_not_give_is_refused(MetricKind metric, OutputKind outputs, int width) =>
        Assert.Throws<ArgumentException>(() => Metric.Create(metric, outputs, width));

    // NaN > threshold is false, and an argmax has to choose something: neither is an answer.
    [Theory]
    [InlineData(MetricKind.Accuracy, OutputKind.ClassScores)]
    [InlineData(MetricKind.Accuracy, OutputKind.Values)]
    [InlineData(MetricKind.Accuracy, OutputKind.Probabilities)]
    [InlineData(MetricKind.Accuracy, OutputKind.Logits)]
    [InlineData(MetricKind.ExactMatch, OutputKind.Logits)]
    [InlineData(MetricKind.F1, OutputKind.Logits)]
    [InlineData(MetricKind.F1, OutputKind.ClassScores)]
    [InlineData(MetricKind.MeanAbsoluteError, OutputKind.Values)]
    [InlineData(MetricKind.MeanSquaredError, OutputKind.Values)]
    [InlineData(MetricKind.RootMeanSquaredError, OutputKind.Values)]
    [InlineData(MetricKind.R2, OutputKind.Values)]
    public void An_output_that_is_NaN_has_no_score(MetricKind metric, OutputKind kind)
    {
        for (var at = 0; at < 12; at++)
        {
            var outputs = new float[12];
            outputs[at] = NaN;
            Assert.Equal(
                double.NaN,
                Score(
                    metric,
                    kind,
                    2,
                    outputs,
                    (start, count) =>
                        new Batch(
                            [],
                            [.. Enumerable.Range(start, count).Select(i => i % 2L)],
                            [.. Enumerable.Range(2 * start, 2 * count).Select(i => i % 3f)],
                            count
                        )
                )
            );
        }
    }

    private static double OfLabels(MetricKind metric, OutputKind kind, int width, float[] outputs, long[] labels) =>
        Score(metric, kind, width, outputs, (start, count) => new Batch([], labels[start..(start + count)], [], count));

    private static double OfTargets(MetricKind metric, OutputKind kind, int width, float[] outputs, float[] targets) =>
        Score(
            metric,
            kind,
            width,
            outputs,
            (start, count) => new Batch([], [], targets[(start * width)..((start + count) * width)], count)
        );

    /// <summary>The score in one batch, which batches of one and of two samples must give too.</summary>
    private static double Score(MetricKind kind, OutputKind outputKind, int width, float[] outputs, Func<int, int, Batch> batch)
    {
        var samples = outputs.Length / width;
        var scores = new[] { 1, 2, samples }
            .Select(size =>
            {
                var metric = Metric.Create(kind, outputKind, width);
                for (var start = 0; start < samples; start += size)
                {
                    var count = Math.Min(size, samples - start);
                    metric.Add(outputs.AsSpan(start * width, count * width), batch(start, count));
                }

                return metric.Score;
            })
            .ToArray();
        Assert.Equal(scores[2], scores[0], 12);
        Assert.Equal(scores[2], scores[1], 12);
        return scores[2];
    }
}
