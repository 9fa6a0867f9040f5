namespace NetDsl;

/// <summary>Which of two evaluations is better: by the metric, in its direction.</summary>
internal static class ScoreOrder
{
    /// <summary>Whether higher figures of a metric are better.</summary>
    public static bool IsHigherBetter(MetricKind metric) =>
        metric switch
        {
            MetricKind.Accuracy or MetricKind.ExactMatch or MetricKind.F1 or MetricKind.R2 => true,
            MetricKind.MeanAbsoluteError or MetricKind.MeanSquaredError or MetricKind.RootMeanSquaredError => false,
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such metric."),
        };

    /// <summary>
    /// Whether an evaluation is better than another one. Equal figures are not better. Where the metric has no figure, as R² of
    /// one sample, the loss decides.
    /// </summary>
    /// <param name="score">The evaluation.</param>
    /// <param name="best">The best one before it; null for none.</param>
    public static bool IsBetter(Evaluation score, Evaluation? best) =>
        best is null || best.Metric != score.Metric ? !double.IsNaN(score.Loss)
        : double.IsNaN(score.Score) || double.IsNaN(best.Score) ? score.Loss < best.Loss
        : IsHigherBetter(score.Metric) ? score.Score > best.Score
        : score.Score < best.Score;
}
