namespace NetDsl;

/// <summary>What early stopping remembers of a run's evaluations.</summary>
/// <param name="BestIteration">Steps done at the evaluation with the best score, the first of equal ones; null before the first
/// score that is a number.</param>
/// <param name="Best">The best score; NaN for none.</param>
/// <param name="Progress">The score that last was better by more than MinDelta; NaN for none.</param>
/// <param name="Waited">Evaluations since then.</param>
internal sealed record EarlyStopState(int? BestIteration, double Best, double Progress, int Waited)
{
    /// <summary>The state before the first evaluation.</summary>
    public static EarlyStopState Start { get; } = new(null, double.NaN, double.NaN, 0);

    /// <summary>The state after one more evaluation.</summary>
    /// <param name="settings">What is watched, and what progress is.</param>
    /// <param name="iteration">Steps done.</param>
    /// <param name="test">The evaluation; a score that is NaN is not better than another one.</param>
    public EarlyStopState Next(EarlyStop settings, int iteration, Evaluation test)
    {
        var isLoss = settings.Watch is WatchKind.Loss;
        var (score, isHigherBetter) = (isLoss ? test.Loss : test.Score, !isLoss && ScoreOrder.IsHigherBetter(test.Metric));
        var isBest = IsBetter(score, Best, 0);
        var isProgress = IsBetter(score, Progress, settings.MinDelta);
        return new EarlyStopState(
            isBest ? iteration : BestIteration,
            isBest ? score : Best,
            isProgress ? score : Progress,
            isProgress ? 0 : Waited + 1
        );

        bool IsBetter(double score, double than, double delta) =>
            double.IsNaN(than) ? !double.IsNaN(score)
            : isHigherBetter ? score - delta > than
            : score + delta < than;
    }
}
