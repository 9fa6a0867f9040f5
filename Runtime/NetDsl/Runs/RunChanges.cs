using System.Text.Json;

namespace NetDsl;

/// <summary>What differs between an interrupted run and the call of Fit that is to go on with it.</summary>
internal static class RunChanges
{
    // Items on the card that follow from the options, which are compared themselves, or that do not affect the figures.
    private static readonly string[] OfOptions = ["batches of ", "evaluation every ", "device ", "learning rate "];
    private static readonly string[] Shuffling = ["shuffled", "not shuffled"];
    private static readonly string[] Units = [" iteration", " iterations", " epoch", " epochs"];
    private static readonly string[] NotCompared = ["memory", "schedule", "stopping"];

    // Options that do not affect the figures.
    private static readonly string[] WithoutEffect =
    [
        nameof(TrainingOptions.EvaluationBatchSize),
        nameof(TrainingOptions.ResidentLimit),
    ];

    /// <summary>Refuses a run that is not the same, unless the changes are accepted and possible.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="old">The state that it has.</param>
    /// <param name="now">The state of the run that begins.</param>
    /// <exception cref="ArgumentException">Something differs; the message says what and what to do.</exception>
    public static void Check(RunFolder folder, RunState old, RunState now)
    {
        var changes = Of(old, now).ToArray();
        var impossible = Impossible(old, now).ToArray();
        if (impossible.Length > 0)
        {
            throw new ArgumentException(
                $"{folder.Path} has a run of another network or optimizer, which cannot go on: {string.Join("; ", impossible)}. "
                    + "Choose another folder; LoadWeights reads weights of this one."
            );
        }

        if (changes.Length > 0 && !folder.AcceptChanges)
        {
            throw new ArgumentException(
                $"{folder.Path} has a run with other settings: {string.Join("; ", changes)}. Use the former ones, choose another "
                    + $"folder, or accept the changes: RunFolder.At(\"{folder.Path}\") with {{ AcceptChanges = true }}."
            );
        }
    }

    private static IEnumerable<string> Impossible(RunState old, RunState now)
    {
        if (old.Card.Name != now.Card.Name)
        {
            yield return Changed("the network", old.Card.Name, now.Card.Name);
        }

        foreach (var (what, before, after) in Sizes(old, now))
        {
            yield return Changed(what, before, after);
        }

        var (was, isNow) = (Optimizer(old), Optimizer(now));
        if (was != isNow)
        {
            yield return Changed("the optimizer", was, isNow);
        }

        static string Optimizer(RunState state) =>
            string.Join(
                ", ",
                Items(state, "optimizer").Where(item => !item.StartsWith("weight decay ", StringComparison.Ordinal))
            );
    }

    // Stages whose weights have other sizes.
    private static IEnumerable<(string What, string Before, string After)> Sizes(RunState old, RunState now)
    {
        if (old.Card.Input != now.Card.Input)
        {
            yield return ("the input", old.Card.Input, now.Card.Input);
        }

        var (before, after) = (Weighted(old), Weighted(now));
        foreach (var name in before.Keys.Union(after.Keys))
        {
            var (was, isNow) = (before.GetValueOrDefault(name, "absent"), after.GetValueOrDefault(name, "absent"));
            if (was != isNow)
            {
                yield return ($"stage {name}", was, isNow);
            }
        }

        static Dictionary<string, string> Weighted(RunState state) =>
            state
                .Card.Stages.Where(stage => stage.Parameters > 0)
                .GroupBy(stage => stage.Name, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().Layer, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Of(RunState old, RunState now)
    {
        if (old.TrainingSamples != now.TrainingSamples)
        {
            yield return Changed("the number of training samples", $"{old.TrainingSamples}", $"{now.TrainingSamples}");
        }

        if (old.TestSamples != now.TestSamples)
        {
            yield return Changed("the number of test samples", $"{old.TestSamples}", $"{now.TestSamples}");
        }

        foreach (
            var ((name, before), (_, after)) in Settings(old.Options)
                .Zip(Settings(now.Options))
                .Where(pair => pair.First != pair.Second)
        )
        {
            yield return Changed(name, before, after);
        }

        foreach (var change in Stages(old, now).Concat(Facts(old, now)))
        {
            yield return change;
        }
    }

    // All options, those of later versions too.
    private static IEnumerable<(string Name, string Text)> Settings(TrainingOptions options) =>
        JsonSerializer
            .SerializeToElement(options, RunJson.Default.TrainingOptions)
            .EnumerateObject()
            .Where(option => !WithoutEffect.Contains(option.Name))
            .Select(option => (option.Name, Value(options, option)))
            .Select(option => (option.Name, option.Item2.Length > 0 ? option.Item2 : "null"));

    private static string Value(TrainingOptions options, JsonProperty option) =>
        option.Name switch
        {
            nameof(options.Schedule) => $"{options.Schedule}",
            nameof(options.EarlyStop) => $"{options.EarlyStop}",
            _ => $"{option.Value}",
        };

    private static IEnumerable<string> Stages(RunState old, RunState now)
    {
        var (before, after) = (Lines(old), Lines(now));
        var (gone, added) = (List(before, after), List(after, before));
        return before.SequenceEqual(after)
            ? []
            : (gone.Length, added.Length) switch
            {
                (0, 0) => ["the stages were in another order"],
                (0, _) => [$"the stages now also have {added}"],
                (_, 0) => [$"the stages no longer have {gone}"],
                _ => [$"the stages had {gone} and now have {added}"],
            };

        static string[] Lines(RunState state) => [.. state.Card.Stages.Select(stage => $"{stage.Name} {stage.Layer}".Trim())];
        static string List(string[] own, string[] other) => string.Join(" and ", own.Except(other).Take(5));
    }

    private static IEnumerable<string> Facts(RunState old, RunState now)
    {
        foreach (var name in Names(old).Union(Names(now)).Except(NotCompared))
        {
            var (before, after) = (Items(old, name), Items(now, name));
            if (!before.SequenceEqual(after))
            {
                yield return Changed(name, Text(before, after), Text(after, before));
            }
        }

        static IEnumerable<string> Names(RunState state) => state.Card.Facts.Select(fact => fact.Name);
        static string Text(string[] own, string[] other) =>
            own.Except(other).ToArray() is { Length: > 0 } different ? string.Join(", ", different) : "without it";
    }

    private static string[] Items(RunState state, string fact) =>
        [
            .. state
                .Card.Facts.Where(each => each.Name == fact)
                .SelectMany(each => each.Text.Split(", "))
                .Where(item =>
                    !OfOptions.Any(option => item.StartsWith(option, StringComparison.Ordinal))
                    && !Shuffling.Contains(item)
                    && !Units.Any(unit =>
                        item.EndsWith(unit, StringComparison.Ordinal) && int.TryParse(item.Split(' ')[0], out _)
                    )
                ),
        ];

    private static string Changed(string what, string before, string after) => $"{what} was {before} and is now {after}";
}
