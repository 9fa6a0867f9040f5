using NetDsl.Samples.Charts;

namespace MnistSample;

/// <summary>The picture of what first layers have learned: their filters before and after training, side by side.</summary>
public static class FilterPicture
{
    private const int LongestRow = 8;

    /// <summary>Draws two panels for each network whose filters are known.</summary>
    /// <param name="results">The networks, at least one with filters.</param>
    public static Figure Of(IEnumerable<Result> results)
    {
        var trained = results.Where(result => result.Filters is not null).ToArray();
        return new Figure(
            "Filters of the first convolution",
            "The weights of each filter as a small picture, before training and after it. "
                + string.Join(" ", trained.Select(Description)),
            [.. trained.SelectMany(Panels)]
        )
        {
            Columns = 2,
            PanelWidth = 420,
            PanelHeight = 320,
        };
    }

    // One scale for both, so that their colours can be compared.
    private static TilePanel[] Panels(Result result)
    {
        var (before, after) = result.Filters!;
        var limit = before.Weights.Concat(after.Weights).SelectMany(filter => filter).Max(Math.Abs);
        return
        [
            Panel($"{result.Model.Id}: at the start", before, limit),
            Panel(FormattableString.Invariant($"{result.Model.Id}: after {result.History.Iterations:N0} steps"), after, limit),
        ];
    }

    private static TilePanel Panel(string title, Filters filters, float limit) =>
        new(
            title,
            [.. filters.Weights.Select((weights, i) => new Tile(Name(i, weights), filters.Height, filters.Width, weights))],
            limit
        )
        {
            Columns = Math.Min(LongestRow, (filters.Weights.Count + 1) / 2),
        };

    private static string Name(int index, float[] weights) =>
        FormattableString.Invariant($"Filter {index + 1}: weights from {weights.Min():F2} to {weights.Max():F2}");

    private static string Description(Result result)
    {
        var (before, after) = result.Filters!;
        var (id, count) = (result.Model.Id, after.Weights.Count);
        return FormattableString.Invariant($"{id} has {count} filters of {after.Height} by {after.Width}. ")
            + $"Their weights begin between {Range(before)}, and end between {Range(after)}.";
    }

    private static string Range(Filters filters)
    {
        var weights = filters.Weights.SelectMany(filter => filter).ToArray();
        return FormattableString.Invariant($"{weights.Min():F2} and {weights.Max():F2}");
    }
}
