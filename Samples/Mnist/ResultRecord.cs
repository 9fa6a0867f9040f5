using System.Text.Json.Serialization;

namespace MnistSample;

/// <summary>One network's run, as written to the output file.</summary>
/// <param name="Id">The network.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Iterations">Optimizer steps done; fewer than asked for when the run was interrupted.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Loss">Loss of the last batch.</param>
/// <param name="Accuracy">Last test accuracy, 0 to 1; null when the run was interrupted before its first evaluation.</param>
/// <param name="Seconds">Training time, evaluations left out.</param>
/// <param name="History">The evaluations.</param>
public sealed record ResultRecord(
    string Id,
    long Seed,
    int Iterations,
    int Threads,
    double Loss,
    double? Accuracy,
    double Seconds,
    IReadOnlyList<HistoryRecord> History)
{
    /// <summary>The record of a finished or interrupted run.</summary>
    public static ResultRecord From(Result result, MnistOptions options) => new(
        result.Model.Id,
        options.Seed,
        result.History.Iterations,
        options.Threads,
        result.History.LastLoss,
        result.Accuracy,
        result.History.TrainingTime.TotalSeconds,
        [.. result.History.Records.Select(record => new HistoryRecord(record.Iteration, record.Loss, record.Accuracy))]);
}

/// <summary>One evaluation.</summary>
/// <param name="Iteration">Optimizer steps done.</param>
/// <param name="Loss">Loss of that step's batch.</param>
/// <param name="Accuracy">Test accuracy, 0 to 1.</param>
public sealed record HistoryRecord(int Iteration, double Loss, double Accuracy);

/// <summary>Serialisation without reflection; a diverged loss is written as "NaN" rather than lost.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(IReadOnlyList<ResultRecord>))]
public sealed partial class ResultContext : JsonSerializerContext;
