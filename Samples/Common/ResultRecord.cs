using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetDsl.Samples;

/// <summary>One network's run, as written to the output file.</summary>
/// <param name="Id">The network.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Iterations">Optimizer steps done; fewer than requested if the run was interrupted.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Loss">Loss of the last batch; null when the run was interrupted before its first step.</param>
/// <param name="Accuracy">Last test accuracy, 0 to 1; null when the run was interrupted before its first evaluation.</param>
/// <param name="Seconds">Training time without evaluations.</param>
/// <param name="History">The evaluations.</param>
public sealed record ResultRecord(
    string Id,
    long Seed,
    int Iterations,
    int Threads,
    double? Loss,
    double? Accuracy,
    double Seconds,
    IReadOnlyList<HistoryRecord> History
)
{
    /// <summary>The record of a finished or interrupted run.</summary>
    public static ResultRecord From(string id, long seed, int threads, TrainingHistory history) =>
        new(
            id,
            seed,
            history.Iterations,
            threads,
            history.LastLoss,
            history.Final?.Accuracy,
            history.TrainingTime.TotalSeconds,
            [.. history.Records.Select(record => new HistoryRecord(record.Iteration, record.Loss, record.Accuracy))]
        );

    /// <summary>Writes the records as JSON, one file for all.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="records">The results.</param>
    /// <exception cref="IOException">It cannot be written; an existing file is unchanged.</exception>
    public static void Write(string path, IReadOnlyList<ResultRecord> records) =>
        OutputFile.Write(
            path,
            file =>
            {
                JsonSerializer.Serialize(file, records, ResultContext.Default.IReadOnlyListResultRecord);
                file.WriteByte((byte)'\n');
            }
        );
}

/// <summary>One evaluation.</summary>
/// <param name="Iteration">Optimizer steps done.</param>
/// <param name="Loss">Loss of that step's batch.</param>
/// <param name="Accuracy">Test accuracy, 0 to 1; null without test data.</param>
public sealed record HistoryRecord(int Iteration, double Loss, double? Accuracy);

/// <summary>Serialisation without reflection; a diverged loss is written as "NaN" rather than lost.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals
)]
[JsonSerializable(typeof(IReadOnlyList<ResultRecord>))]
public sealed partial class ResultContext : JsonSerializerContext;
