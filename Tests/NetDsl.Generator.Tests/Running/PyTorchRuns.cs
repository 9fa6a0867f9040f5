using System.Reflection;
using System.Text.Json;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>One of PyTorch's runs in losses.json: the declaration, and what came of it.</summary>
internal sealed record PyTorchRun(
    int Number,
    string Name,
    string Data,
    string Declaration,
    float[] Losses,
    double Evaluation,
    Dictionary<MetricKind, double> Metrics
);

/// <summary>The runs of losses.json, their data, and a program with a network for each.</summary>
internal static class PyTorchRuns
{
    private static readonly JsonElement[] Cases =
    [
        .. JsonDocument.Parse(Repository.Read("Tests/Goldens/losses.json")).RootElement.EnumerateArray(),
    ];

    public static Dictionary<string, PyTorchRun> All { get; } = Cases.Skip(1).Select(Read).ToDictionary(run => run.Name);

    private static readonly Lazy<Assembly> Networks = new(() =>
        Loaded.Compile(
            "PyTorchRuns",
            [.. All.Values.Select(run => $"[Network] {run.Declaration} public partial class Net{run.Number};")]
        )
    );

    public static ITrainableNetwork Network(PyTorchRun run) =>
        (ITrainableNetwork)Loaded.Create(Networks.Value, $"Net{run.Number}", null);

    /// <summary>The samples with the targets of that name.</summary>
    public static Dataset Data(string name)
    {
        var features = Numbers("x", number => number.GetSingle());
        return name switch
        {
            "classes" or "binary" => Dataset.FromClasses(features, Numbers(name, number => number.GetInt64()), 6),
            "cells" or "yes" => Dataset.FromValues(features, Numbers(name, number => number.GetSingle()), [2, 3], 2, 3),
            _ => Dataset.FromValues(features, Numbers(name, number => number.GetSingle()), [6], 3),
        };
    }

    private static T[] Numbers<T>(string name, Func<JsonElement, T> read) =>
        [.. Cases[0].GetProperty("inputs").GetProperty(name).GetProperty("data").EnumerateArray().Select(read)];

    private static PyTorchRun Read(JsonElement golden, int number)
    {
        var settings = golden.GetProperty("settings");
        return new PyTorchRun(
            number,
            golden.GetProperty("name").GetString()!,
            Text("data"),
            $"{Text("stages")} [Loss({Text("loss")})] [Optimizer({Text("optimizer")})] "
                + "[Train(BatchSize = 16, Iterations = 24, Seed = 1)]",
            [
                .. golden
                    .GetProperty("outputs")
                    .GetProperty("losses")
                    .GetProperty("data")
                    .EnumerateArray()
                    .Select(loss => loss.GetSingle()),
            ],
            settings.GetProperty("evaluation").GetDouble(),
            settings
                .GetProperty("metrics")
                .EnumerateObject()
                .ToDictionary(metric => Enum.Parse<MetricKind>(metric.Name), metric => metric.Value.GetDouble())
        );

        string Text(string name) => settings.GetProperty(name).GetString()!;
    }
}
