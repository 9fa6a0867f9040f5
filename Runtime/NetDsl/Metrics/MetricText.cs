using System.Globalization;

namespace NetDsl;

/// <summary>Metrics as text, the same under every culture.</summary>
public static class MetricText
{
    /// <summary>A metric's name: <c>Accuracy</c>, <c>Mean absolute error</c>, <c>R²</c>.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The name.</returns>
    public static string Name(MetricKind metric) =>
        metric switch
        {
            MetricKind.Accuracy => "Accuracy",
            MetricKind.ExactMatch => "Exact match",
            MetricKind.F1 => "F1",
            MetricKind.MeanAbsoluteError => "Mean absolute error",
            MetricKind.MeanSquaredError => "Mean squared error",
            MetricKind.RootMeanSquaredError => "Root mean squared error",
            MetricKind.R2 => "R²",
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such metric."),
        };

    /// <summary>
    /// A metric's figure: shares of samples in percent, <c>85.12</c>, others with four decimals, <c>0.9312</c>.
    /// </summary>
    /// <param name="metric">The metric.</param>
    /// <param name="score">Its figure.</param>
    /// <returns>The figure, without a unit.</returns>
    public static string Figure(MetricKind metric, double score) =>
        metric switch
        {
            MetricKind.Accuracy or MetricKind.ExactMatch => (100 * score).ToString("0.##", CultureInfo.InvariantCulture),
            _ when Math.Abs(score) is > 0 and < 0.001 => score.ToString("0.###e-00", CultureInfo.InvariantCulture),
            _ => score.ToString("F4", CultureInfo.InvariantCulture),
        };

    /// <summary>Name and figure: <c>Accuracy: 85.12</c>, <c>R²: 0.9312</c>.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <returns>The text.</returns>
    public static string Of(Evaluation evaluation) => $"{Name(evaluation.Metric)}: {Figure(evaluation.Metric, evaluation.Score)}";
}
