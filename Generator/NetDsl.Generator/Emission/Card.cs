using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Rendering;

namespace NetDsl.Generator.Emission;

/// <summary>The card at the head of a generated file and in Summary: what a reviewer reads.</summary>
internal static class Card
{
    /// <summary>The whole card.</summary>
    public static IEnumerable<string> Lines(CheckedNetwork network) =>
        [
            network.Name + ": " + network.Input + " -> " + network.Output,
            "",
            .. Table(network),
            "",
            .. MemoryCard.Lines(network),
            .. network.Declaration.Init is { } init ? ["  init       " + init.Card] : Array.Empty<string>(),
            .. network.Declaration.IsTrainable ? Training(network.Declaration) : [],
        ];

    private static IEnumerable<string> Table(CheckedNetwork network)
    {
        var rows = new List<string[]> { new[] { "stage", "layer", "output", "parameters", "multiply-adds" } };
        rows.AddRange(
            network
                .Graph.Layers()
                .Select(layer =>
                    new[]
                    {
                        layer.Name.Key,
                        CardText.Of(layer.Operation) + (layer.Init?.Own is { } init ? ", init " + init.Card : ""),
                        layer.Out.ToString(),
                        Numbers.Grouped(layer.Operation.Parameters),
                        Numbers.Grouped(layer.Operation.MultiplyAdds),
                    }
                )
        );
        rows.Add(["total", "", "", Numbers.Grouped(network.Graph.Parameters), Numbers.Grouped(network.Graph.MultiplyAdds)]);
        var widths = Enumerable.Range(0, 5).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row =>
            "  "
            + row[0].PadRight(widths[0])
            + "  "
            + row[1].PadRight(widths[1])
            + "  "
            + row[2].PadRight(widths[2])
            + "    "
            + row[3].PadLeft(widths[3])
            + "    "
            + row[4].PadLeft(widths[4])
        );
    }

    private static IEnumerable<string> Training(NetworkDeclaration declaration)
    {
        var (optimizer, train) = (declaration.Optimizer!, declaration.Train!);
        return
        [
            "  loss       " + Loss(declaration.Loss!),
            "  metric     " + (train.Metric is { Length: > 0 } metric ? metric : declaration.Loss!.Known!.Metric),
            "  optimizer  " + optimizer.Kind + ", " + optimizer.Known!.Card(optimizer),
            "  training   " + string.Join(", ", Settings(train)),
        ];
    }

    private static string Loss(LossDeclaration declaration)
    {
        var loss = declaration.Known!;
        var settings = loss.Card(declaration);
        return loss.Name + (loss.Note.Length == 0 ? "" : " (" + loss.Note + ")") + (settings.Length == 0 ? "" : ", " + settings);
    }

    private static IEnumerable<string> Settings(TrainDeclaration train) =>
        [
            "batches of " + Numbers.Plain(train.EffectiveBatchSize),
            train.Iterations is { } iterations ? Count(iterations, "iteration") : Count(train.Epochs ?? 0, "epoch"),
            "evaluation every " + (train.EvaluateEvery is { } every ? Numbers.Plain(every) : "epoch"),
            train.Seed is { } seed ? "seed " + Numbers.Plain(seed) : "no seed",
            train.Shuffle ? "shuffled" : "not shuffled",
            "device " + train.Device!.ToLowerInvariant(),
        ];

    private static string Count(int count, string what) => Numbers.Plain(count) + " " + what + (count == 1 ? "" : "s");
}
