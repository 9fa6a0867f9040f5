namespace NetDsl.Benchmarks;

/// <summary>What the benchmark of training prints: what is timed, then a Markdown table for each number of threads.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="width">Characters of the longest row's name.</param>
internal sealed class TrainingTable(TextWriter output, int width = 9)
{
    public void Introduce(int rounds, int iterations, bool hasTorch)
    {
        Line(
            $"""
            Timed: making the optimizer, then {iterations} iterations: order of the epoch by randperm, the batch, zero_grad, forward,
            loss, backward, step, the loss as a number where the loop asks for it. Batches of 100 images of MNIST; Fashion: of 256,
            with Adam. By hand and in PyTorch the images have been made floats before; generated loops keep bytes. Medians of
            {rounds} rounds in microseconds an iteration, the contenders taking turns after warming up. In brackets the median of the
            rounds' ratios: TorchSharp by hand / this one, above 1 where this one is faster.

            """
        );
        if (!hasTorch)
        {
            Line($"PyTorch was not found: on Debian `apt-get install python3-torch`, elsewhere `pip install torch`;");
            Line($"--python names the Python that has it.");
            Line($"");
        }
    }

    public void IntroduceImages(int rounds, int times) =>
        Line(
            $"""
            Timed: making the optimizer, then {times} iterations as in the other table; "predicting": {times} predictions of a batch of
            {ImageNetworks.PredictedImages} images in evaluation mode, by hand from tensor to tensor, in generated networks with
            floats in and floats out. LeNet: batches of 100, SGD; Convnet and Fashion (two convolutions with kernels of 5×5): of 128,
            Adam. Medians of {rounds} rounds in microseconds an iteration, the contenders taking turns after warming up. In brackets
            the median of the rounds' ratios: TorchSharp by hand / this one, above 1 where this one is faster.

            """
        );

    public void Head(int threads, IReadOnlyList<IContender> contenders)
    {
        var names = string.Join(" | ", contenders.Select(contender => $"{contender.Name, -23}"));
        Line($"| {(threads == 1 ? "1 thread" : $"{threads} threads").PadRight(width)} | {names} |");
        Line($"| {new string('-', width)} | {string.Join(" | ", contenders.Select(_ => "----------------------:"))} |");
    }

    /// <summary>One network's row.</summary>
    /// <param name="id">The network.</param>
    /// <param name="times">For each contender, the one that the others are measured against first, the microseconds of each
    /// round.</param>
    public void Row(string id, IReadOnlyList<double[]> times)
    {
        var cells = times.Select(
            (own, i) =>
                i == 0
                    ? FormattableString.Invariant($"{Comparison.Median(own):F1}")
                    : FormattableString.Invariant(
                        $"{Comparison.Median(own):F1} ({Comparison.Median(times[0].Zip(own, (hand, time) => hand / time)):F2})"
                    )
        );
        Line($"| {id.PadRight(width)} | {string.Join(" | ", cells.Select(cell => $"{cell, 23}"))} |");
    }

    private void Line(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
}
