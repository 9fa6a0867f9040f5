using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Rendering.Cards;

/// <summary>The card of a network: what a reviewer reads, at the head of the generated file.</summary>
internal static class Card
{
    /// <summary>The whole card as text.</summary>
    public static IReadOnlyList<string> Lines(CheckedNetwork network) =>
        CardLayout.Lines(
            CardLayout.Title(network.Name, network.InputText, network.OutputText),
            CardLayout.Rows(Stages(network), network.Graph.Parameters, network.Graph.MultiplyAdds),
            Facts(network)
        );

    /// <summary>The rows of its table.</summary>
    public static IEnumerable<(string Name, string Layer, string Output, long Parameters, long MultiplyAdds)> Stages(
        CheckedNetwork network
    ) => StageRows.Of(network.Graph).Select(row => (row.Name, row.Layer, row.Output, row.Parameters, row.MultiplyAdds));

    /// <summary>What is below the table.</summary>
    public static IEnumerable<(string Name, string Text)> Facts(CheckedNetwork network) =>
        [
            ("memory", MemoryCard.Of(network)),
            .. network.Declaration.Init is { } init ? [("init", init.Card)] : Array.Empty<(string, string)>(),
            .. network.Declaration.IsTrainable ? Training(network.Declaration) : [],
        ];

    private static IEnumerable<(string Name, string Text)> Training(NetworkDeclaration declaration)
    {
        var (optimizer, train) = (declaration.Optimizer!, declaration.Train!);
        return
        [
            ("loss", Loss(declaration.Loss!)),
            ("metric", declaration.Metric!),
            ("optimizer", $"{optimizer.Kind}, {optimizer.Known!.Card(optimizer)}"),
            .. declaration.Schedule is { } schedule
                ? [("schedule", ScheduleCard.Of(schedule, declaration))]
                : Array.Empty<(string, string)>(),
            .. declaration.EarlyStop is { } stop
                ? [("stopping", StoppingCard.Of(stop, declaration))]
                : Array.Empty<(string, string)>(),
            ("training", string.Join(", ", Settings(train))),
        ];
    }

    private static string Loss(LossDeclaration declaration)
    {
        var loss = declaration.Known!;
        var settings = loss.Card(declaration);
        return $"{loss.Name}{(loss.Note.Length == 0 ? "" : $" ({loss.Note})")}{(settings.Length == 0 ? "" : $", {settings}")}";
    }

    private static IEnumerable<string> Settings(TrainDeclaration train)
    {
        string[] limits =
        [
            .. train.ClipValue is { } value ? [$"gradients up to {Numbers.Text(value)}"] : Array.Empty<string>(),
            .. train.ClipNorm is { } norm ? [$"norm of the gradients up to {Numbers.Text(norm)}"] : Array.Empty<string>(),
        ];
        return
        [
            $"batches of {Numbers.Plain(train.EffectiveBatchSize)}",
            .. train.Accumulate is { } batches
                ? [$"{Count(batches, "batch", "batches")} to an iteration"]
                : Array.Empty<string>(),
            .. train.DropLast ? ["a smaller last one left out"] : Array.Empty<string>(),
            train.Iterations is { } iterations ? Count(iterations, "iteration") : Count(train.Epochs ?? 0, "epoch"),
            $"evaluation every {(train.EvaluateEvery is { } every ? Numbers.Plain(every) : "epoch")}",
            train.Seed is { } seed ? $"seed {Numbers.Plain(seed)}" : "no seed",
            train.Shuffle ? "shuffled" : "not shuffled",
            .. limits,
            .. train.Average is { } share ? [$"averages of the weights that keep {Numbers.Text(share)}"] : Array.Empty<string>(),
            $"device {train.Device!.ToLowerInvariant()}",
        ];
    }

    private static string Count(int count, string what, string? several = null) =>
        $"{Numbers.Plain(count)} {(count == 1 ? what : several ?? what + "s")}";
}
