using MnistSample;
using Spectre.Console;

namespace NetDsl.Benchmarks;

/// <summary>What the benchmark prints.</summary>
internal static class Report
{
    public static void Introduce(IReadOnlyList<IContender> contenders, int threads, int rounds, int iterations)
    {
        Line($"{string.Join(" against ", contenders.Select(contender => contender.Name))}; threads: {threads}.");
        Line($"Timed: making the optimizer, then {iterations} iterations of 100 images: order of the epoch by randperm, gather the");
        Line($"batch, zero_grad, forward, loss, backward, step, loss.item(). NetDsl keeps bytes and makes the floats in the batch;");
        Line($"PyTorch has made them before. Medians of {rounds} rounds, the sides taking turns after warming up; the ratio is the");
        Line($"median of the rounds' ratios, above 1 where NetDsl is faster.");
        Line($"");
        if (contenders.Count == 1)
        {
            Line($"PyTorch was not found: on Debian `apt-get install python3-torch`, elsewhere `pip install torch`;");
            Line($"--python names the Python that has it.");
            Line($"");
        }
    }

    public static Table Table(
        IReadOnlyList<CatalogueEntry> networks, IReadOnlyList<IContender> contenders, Func<string, double[][]> time)
    {
        var table = new Table().Border(TableBorder.Markdown).AddColumn("Network");
        foreach (var name in contenders.Count == 1
            ? new[] { "NetDsl µs/iteration" }
            : ["NetDsl µs/iteration", "PyTorch µs/iteration", "PyTorch / NetDsl"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var network in networks)
        {
            var times = time(network.Id);
            var cells = times.Select(rounds => Text($"{Comparison.Median(rounds):F1}"));
            table.AddRow([
                network.Id,
                .. cells,
                .. times is [var ours, var theirs]
                    ? new[] { Text($"{Comparison.Median(theirs.Zip(ours, (their, our) => their / our)):F2}") }
                    : [],
            ]);
        }

        return table;
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static void Line(FormattableString text) => Console.WriteLine(Text(text));
}
