using System.Text.Json;

namespace Samples.Tests.Common;

/// <summary>A record of the output file, read as a stranger would: by its names, with no type of the program.</summary>
internal sealed record ResultJson(
    string Id,
    long Seed,
    int Iterations,
    int Threads,
    double Loss,
    double? Accuracy,
    double Seconds,
    ResultJson.Evaluation[] History
)
{
    public static ResultJson[] Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(Of)];
    }

    public Evaluation At(int iteration) => History.Single(record => record.Iteration == iteration);

    private static ResultJson Of(JsonElement json) =>
        new(
            json.GetProperty("id").GetString()!,
            json.GetProperty("seed").GetInt64(),
            json.GetProperty("iterations").GetInt32(),
            json.GetProperty("threads").GetInt32(),
            json.GetProperty("loss").GetDouble(),
            json.GetProperty("accuracy").ValueKind == JsonValueKind.Null ? null : json.GetProperty("accuracy").GetDouble(),
            // The golden file, of the same form, has no times.
            json.TryGetProperty("seconds", out var seconds)
                ? seconds.GetDouble()
                : double.NaN,
            [
                .. json.GetProperty("history")
                    .EnumerateArray()
                    .Select(record => new Evaluation(
                        record.GetProperty("iteration").GetInt32(),
                        record.GetProperty("loss").GetDouble(),
                        // Networks that give values have none.
                        record.GetProperty("accuracy")
                            is { ValueKind: JsonValueKind.Number } accuracy
                            ? accuracy.GetDouble()
                            : double.NaN
                    )),
            ]
        );

    internal sealed record Evaluation(int Iteration, double Loss, double Accuracy);
}
