using System.Collections.Immutable;

namespace NetDsl;

/// <summary>What a network scores on a data set.</summary>
/// <param name="Samples">Samples looked at.</param>
/// <param name="Loss">Mean loss per sample; with class weights the mean weighted by the samples' classes, as in training.</param>
/// <param name="Metric">What the score is.</param>
/// <param name="Score">The metric's figure.</param>
public sealed record Evaluation(int Samples, double Loss, MetricKind Metric, double Score)
{
    /// <summary>Share of right answers, 0 to 1; NaN when the score is another metric's.</summary>
    public double Accuracy => Metric is MetricKind.Accuracy ? Score : double.NaN;
}

/// <summary>One evaluation during training.</summary>
/// <param name="Iteration">Optimizer steps done, from 1.</param>
/// <param name="Loss">Loss of the batch of that step, before the step.</param>
/// <param name="Test">Score on the test data; null when the run has none.</param>
public sealed record TrainingRecord(int Iteration, float Loss, Evaluation? Test)
{
    /// <summary>Test accuracy, 0 to 1; NaN when the run has no test data or another metric.</summary>
    public double Accuracy => Test?.Accuracy ?? double.NaN;
}

/// <summary>What a training run did.</summary>
/// <param name="Records">The evaluations, in order.</param>
/// <param name="Iterations">Optimizer steps done.</param>
/// <param name="LastLoss">Loss of the last batch; NaN when no step was done.</param>
/// <param name="TrainingTime">Time spent on steps; evaluations and observers are left out.</param>
/// <param name="Cancelled">Whether the run was stopped before its end.</param>
public sealed record TrainingHistory(
    ImmutableArray<TrainingRecord> Records,
    int Iterations,
    float LastLoss,
    TimeSpan TrainingTime,
    bool Cancelled)
{
    /// <summary>The last evaluation.</summary>
    /// <exception cref="InvalidOperationException">The run was stopped before its first evaluation.</exception>
    public TrainingRecord Final => Records.IsEmpty
        ? throw new InvalidOperationException($"No evaluation was made: the run ended after {Iterations} iterations.")
        : Records[^1];
}
