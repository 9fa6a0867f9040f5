namespace NetDsl.Benchmarks;

/// <summary>
/// What the benchmark of predictions prints: what is timed, then a Markdown table, each row as soon as it is known.
/// </summary>
/// <param name="output">Where it goes.</param>
internal sealed class PredictionTable(TextWriter output)
{
    public void Introduce(IContender ours, IContender? theirs, Clock clock, int rounds, int predictions)
    {
        Line($"{ours.Name}{(theirs is null ? "" : $" against {theirs.Name}")}.");
        Line(
            $"""
            Timed: {predictions} predictions of one image, one after another: floats in and floats out in NetDsl, with the switch to
            evaluation mode; from tensor to tensor in PyTorch, in evaluation mode and without gradients. One thread each, and NetDsl by
            two callers of one network too. Counted: {clock.Name}. Medians of {rounds} rounds, the sides taking turns after warming
            up; the ratio is the median of the rounds' ratios, with the lowest and the highest, above 1 where NetDsl is faster. Bytes:
            managed memory that a prediction takes, all garbage when it ends.

            """
        );
        if (theirs is null)
        {
            Line($"PyTorch was not found: on Debian `apt-get install python3-torch`, elsewhere `pip install torch`;");
            Line($"--python names the Python that has it.");
            Line($"");
        }

        var speed = clock.CountsWork ? "Per s of work, 1 caller" : "Predictions/s, 1 caller";
        Line($"| Network | NetDsl us | PyTorch us | PyTorch / NetDsl   | {speed} | 2 callers | Bytes |");
        Line($"| ------- | --------: | ---------: | -----------------: | ----------------------: | --------: | ----: |");
    }

    /// <summary>One network's row.</summary>
    /// <param name="id">The network.</param>
    /// <param name="ours">Microseconds a prediction of each round, by one caller.</param>
    /// <param name="oursByTwo">The same by two.</param>
    /// <param name="theirs">PyTorch's; null without it.</param>
    /// <param name="bytes">Bytes a prediction takes.</param>
    public void Row(string id, double[] ours, double[] oursByTwo, double[]? theirs, double bytes)
    {
        var ratios = theirs?.Zip(ours, (their, our) => their / our).ToArray();
        var (time, ratio) = theirs is null
            ? ("-", "-")
            : (
                FormattableString.Invariant($"{Comparison.Median(theirs):F2}"),
                FormattableString.Invariant($"{Comparison.Median(ratios!):F2} ({ratios!.Min():F2}-{ratios!.Max():F2})")
            );
        var (one, two) = (1e6 / Comparison.Median(ours), 1e6 / Comparison.Median(oursByTwo));
        var cost = Comparison.Median(ours);
        Line($"| {id, -7} | {cost, 9:F2} | {time, 10} | {ratio, 18} | {one, 23:N0} | {two, 9:N0} | {bytes, 5:F0} |");
    }

    private void Line(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
}
