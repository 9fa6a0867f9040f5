using System.Text.Json;
using System.Text.Json.Serialization;
using NetDsl.Samples;

namespace FashionMnistSample;

/// <summary>One network's run, as written to the output file.</summary>
/// <param name="Id">The network.</param>
/// <param name="By">The library that computed it.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Iterations">Optimizer steps done; fewer than requested if the run was interrupted.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Loss">Cost of the last batch; null when the run was interrupted before its first step.</param>
/// <param name="Accuracy">Last test accuracy, 0 to 1; null when the run was interrupted before its first evaluation.</param>
/// <param name="History">The epochs.</param>
/// <param name="Seconds">Training time without evaluations; null if it was not measured.</param>
public sealed record FashionRecord(
    string Id,
    string By,
    long Seed,
    int Iterations,
    int Threads,
    double? Loss,
    double? Accuracy,
    IReadOnlyList<EpochRecord> History,
    double? Seconds = null
)
{
    /// <summary>The record of a finished or interrupted run.</summary>
    public static FashionRecord From(Result result, FashionOptions options) =>
        new(
            result.Model.Id,
            "NetDsl",
            options.Seed,
            result.History.Iterations,
            options.Threads,
            result.History.LastLoss,
            result.Epochs is [.., var last] ? last.Accuracy : null,
            result.Epochs,
            result.History.TrainingTime.TotalSeconds
        );
}

/// <summary>The JSON file of results.</summary>
public static class ResultFile
{
    /// <summary>Writes records.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="records">The records.</param>
    /// <exception cref="IOException">It cannot be written; an existing file is unchanged.</exception>
    public static void Write(string path, IReadOnlyList<FashionRecord> records) =>
        OutputFile.Write(
            path,
            file =>
            {
                JsonSerializer.Serialize(file, records, FashionContext.Default.IReadOnlyListFashionRecord);
                file.WriteByte((byte)'\n');
            }
        );

    /// <summary>Reads records from this program or another one that writes the same form.</summary>
    /// <param name="path">The file.</param>
    /// <param name="option">The option that names it, for the message.</param>
    /// <exception cref="UsageException">The file does not exist, or has other content.</exception>
    public static IReadOnlyList<FashionRecord> Read(string path, string option)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, FashionContext.Default.IReadOnlyListFashionRecord) ?? [];
        }
        catch (JsonException fault)
        {
            throw new UsageException($"{option}: {path} is not a file of results: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option}: {fault.Message}");
        }
    }
}

/// <summary>Serialisation without reflection; a diverged cost is written as "NaN" rather than lost.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(IReadOnlyList<FashionRecord>))]
public sealed partial class FashionContext : JsonSerializerContext;
