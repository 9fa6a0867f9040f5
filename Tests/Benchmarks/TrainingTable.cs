namespace NetDsl.Benchmarks;

/// <summary>What the benchmark of training prints: what is timed, then a Markdown table, each row as soon as it is known.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class TrainingTable(TextWriter output)
{
    public void Introduce(IReadOnlyList<IContender> contenders, int threads, int rounds, int iterations)
    {
        Line($"{string.Join(" against ", contenders.Select(contender => contender.Name))}; threads: {threads}.");
        Line($"Timed: making the optimizer, then {iterations} iterations of 100 images: order of the epoch by randperm, gather the");
        Line($"batch, zero_grad, forward, loss, backward, step, loss.item(). NetDsl keeps bytes and makes the floats in the batch;");
        Line($"PyTorch has made them before. Medians of {rounds} rounds, the sides taking turns after warming up; the ratio is the");
        Line($"median of the rounds' ratios, with the lowest and the highest, above 1 where NetDsl is faster.");
        Line($"");
        if (contenders.Count == 1)
        {
            Line($"PyTorch was not found: on Debian `apt-get install python3-torch`, elsewhere `pip install torch`;");
            Line($"--python names the Python that has it.");
            Line($"");
        }

        Line($"| Network | NetDsl us/iteration | PyTorch us/iteration | PyTorch / NetDsl   |");
        Line($"| ------- | ------------------: | -------------------: | -----------------: |");
    }

    /// <summary>One network's row.</summary>
    /// <param name="id">The network.</param>
    /// <param name="times">For each contender, ours first, the microseconds an iteration of each round.</param>
    public void Row(string id, IReadOnlyList<double[]> times)
    {
        if (times is [var ours, var theirs])
        {
            var ratios = theirs.Zip(ours, (their, our) => their / our).ToArray();
            var ratio = FormattableString.Invariant($"{Comparison.Median(ratios):F2} ({ratios.Min():F2}-{ratios.Max():F2})");
            Line($"| {id,-7} | {Comparison.Median(ours),19:F1} | {Comparison.Median(theirs),20:F1} | {ratio,18} |");
        }
        else
        {
            Line($"| {id,-7} | {Comparison.Median(times[0]),19:F1} | {"-",20} | {"-",18} |");
        }
    }

    private void Line(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
}
