using System.Text.Json;

namespace Samples.Tests.Xor;

/// <summary>A record of the output file, read as a stranger would: by its names, with no type of the program.</summary>
internal sealed record XorJson(
    string Id,
    long Seed,
    int Iterations,
    double Loss,
    double[] Predictions,
    (int Iteration, double Loss)[] History
)
{
    /// <summary>PyTorch's runs.</summary>
    public static IReadOnlyList<XorJson> Goldens { get; } = Read(Path.Combine(AppContext.BaseDirectory, "Goldens", "xor.json"));

    public static XorJson[] Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(Of)];
    }

    private static XorJson Of(JsonElement json) =>
        new(
            json.GetProperty("id").GetString()!,
            json.GetProperty("seed").GetInt64(),
            json.GetProperty("iterations").GetInt32(),
            json.GetProperty("loss").GetDouble(),
            [.. json.GetProperty("predictions").EnumerateArray().Select(value => value.GetDouble())],
            [
                .. json.GetProperty("history")
                    .EnumerateArray()
                    .Select(record => (record.GetProperty("iteration").GetInt32(), record.GetProperty("loss").GetDouble())),
            ]
        );
}
