using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>The score of a network on a data set.</summary>
/// <param name="Samples">Number of samples.</param>
/// <param name="Loss">
/// Mean loss per sample; with class weights the mean weighted by the samples' classes, as in training. NaN or infinite when the
/// outputs are not finite numbers.
/// </param>
/// <param name="Metric">The metric of the score.</param>
/// <param name="Score">The value of the metric; NaN if an output is NaN, and for R² of a single sample.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record Evaluation(int Samples, double Loss, MetricKind Metric, double Score)
{
    /// <summary>Share of right answers, 0 to 1; null if the metric is another one.</summary>
    public double? Accuracy => Metric is MetricKind.Accuracy ? Score : null;

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"Samples = {Samples}, Loss = {Loss}, Metric = {Metric}, Score = {Score}");
        return true;
    }
}

/// <summary>One evaluation during training.</summary>
/// <param name="Iteration">Optimizer steps done, from 1.</param>
/// <param name="Loss">Loss of the batch of that step, before the step.</param>
/// <param name="Test">Score on the test data; null when the run has none.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record TrainingRecord(int Iteration, float Loss, Evaluation? Test)
{
    /// <summary>Test accuracy, 0 to 1; null when the run has no test data or another metric.</summary>
    public double? Accuracy => Test?.Accuracy;

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"Iteration = {Iteration}, Loss = {Loss}, Test = {Test?.ToString() ?? "null"}");
        return true;
    }
}

/// <summary>What a training run did.</summary>
/// <param name="Records">The evaluations, in order.</param>
/// <param name="Iterations">Optimizer steps done.</param>
/// <param name="LastLoss">Loss of the last batch; null when no step was done.</param>
/// <param name="TrainingTime">Time spent on steps, without evaluations and observers.</param>
/// <param name="StopReason">What ended the run.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record TrainingHistory(
    ImmutableArray<TrainingRecord> Records,
    int Iterations,
    float? LastLoss,
    TimeSpan TrainingTime,
    StopReason StopReason
)
{
    /// <summary>The evaluations, in order.</summary>
    public ImmutableArray<TrainingRecord> Records
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = Records.IsDefault ? [] : Records;

    /// <summary>
    /// With early stopping: steps done at the evaluation with the best score, whose weights the network has at the end of the
    /// run. Null without early stopping, and when the run ended before its first evaluation: then the network has the weights of
    /// the last step.
    /// </summary>
    public int? BestIteration { get; init; }

    /// <summary>The evaluation at <see cref="BestIteration"/>; null for none.</summary>
    [JsonIgnore]
    public TrainingRecord? Best => BestIteration is { } best ? Records.LastOrDefault(record => record.Iteration == best) : null;

    /// <summary>The last evaluation; null when the run was stopped before its first one.</summary>
    [JsonIgnore]
    public TrainingRecord? Final => Records.IsEmpty ? null : Records[^1];

    /// <summary>Whether the run was stopped before its end by its cancellation token.</summary>
    [JsonIgnore]
    public bool Cancelled => StopReason is StopReason.Cancelled;

    /// <summary>Whether the run was stopped by a <see cref="TrainingDivergedException"/>.</summary>
    [JsonIgnore]
    public bool Diverged => StopReason is StopReason.Diverged;

    /// <summary>Whether two runs are equal; evaluations are compared one by one.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when all figures are equal.</returns>
    public bool Equals(TrainingHistory? other) =>
        other is not null
        && Records.SequenceEqual(other.Records)
        && (Iterations, LastLoss, TrainingTime, StopReason, BestIteration).Equals(
            (other.Iterations, other.LastLoss, other.TrainingTime, other.StopReason, other.BestIteration)
        );

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Records.Length, Final, Iterations, LastLoss, TrainingTime, StopReason, BestIteration);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"Iterations = {Iterations}, LastLoss = {LastLoss?.ToString(CultureInfo.InvariantCulture) ?? "null"}, "
                + $"TrainingTime = {TrainingTime}, StopReason = {StopReason}, "
                + $"{(BestIteration is { } best ? $"BestIteration = {best}, " : "")}"
                + $"Records = [{string.Join(", ", Records)}]"
        );
        return true;
    }
}
