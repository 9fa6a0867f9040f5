using NetDsl.Build.Content;

namespace NetDsl.Build.Differences;

/// <summary>The change of a network in one line: its layers, then its totals.</summary>
internal static class CardChange
{
    private const int Most = 4;

    /// <summary><c>linear1 Linear(4, 8) -&gt; Linear(4, 16); parameters 40 -&gt; 80; multiply-adds 32 -&gt; 64</c>.</summary>
    public static string Of(SnapshotCard before, SnapshotCard after)
    {
        var layers = Layers(before, after).ToArray();
        var parts = new List<string>();
        if (layers.Length > 0)
        {
            var more = layers.Length > Most ? $" and {layers.Length - Most} more" : "";
            parts.Add($"{string.Join(", ", layers.Take(Most))}{more}");
        }

        parts.Add($"parameters {Arrow(before.Totals.Parameters, after.Totals.Parameters)}");
        parts.Add($"multiply-adds {Arrow(before.Totals.MultiplyAdds, after.Totals.MultiplyAdds)}");
        return string.Join("; ", parts);
    }

    private static IEnumerable<string> Layers(SnapshotCard before, SnapshotCard after)
    {
        var was = before.Stages.ToLookup(stage => stage.Name, stage => stage.Layer);
        var isNow = after.Stages.ToLookup(stage => stage.Name, stage => stage.Layer);
        foreach (var name in before.Stages.Concat(after.Stages).Select(stage => stage.Name).Distinct())
        {
            var (old, now) = (was[name].FirstOrDefault(), isNow[name].FirstOrDefault());
            if (old != now)
            {
                yield return old is null ? $"{name} {now} added"
                : now is null ? $"{name} {old} removed"
                : $"{name} {old} -> {now}";
            }
        }
    }

    private static string Arrow(string before, string after) => before == after ? $"{after} as before" : $"{before} -> {after}";
}
