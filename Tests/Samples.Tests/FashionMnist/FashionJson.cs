using System.Text.Json;

namespace Samples.Tests.FashionMnist;

/// <summary>A record of the output file, read as a stranger would: by its names, with no type of the program.</summary>
internal sealed record FashionJson(
    string Id,
    string By,
    long Seed,
    int Iterations,
    int Threads,
    double Loss,
    double? Accuracy,
    FashionJson.Epoch[] History
)
{
    public static FashionJson[] Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(Of)];
    }

    private static FashionJson Of(JsonElement json) =>
        new(
            json.GetProperty("id").GetString()!,
            json.GetProperty("by").GetString()!,
            json.GetProperty("seed").GetInt64(),
            json.GetProperty("iterations").GetInt32(),
            json.GetProperty("threads").GetInt32(),
            json.GetProperty("loss").GetDouble(),
            json.GetProperty("accuracy").ValueKind == JsonValueKind.Null ? null : json.GetProperty("accuracy").GetDouble(),
            [
                .. json.GetProperty("history")
                    .EnumerateArray()
                    .Select(epoch => new Epoch(
                        epoch.GetProperty("iteration").GetInt32(),
                        epoch.GetProperty("loss").GetDouble(),
                        epoch.GetProperty("cost").GetDouble(),
                        epoch.GetProperty("testLoss").GetDouble(),
                        epoch.GetProperty("accuracy").GetDouble()
                    )),
            ]
        );

    internal sealed record Epoch(int Iteration, double Loss, double Cost, double TestLoss, double Accuracy);
}
