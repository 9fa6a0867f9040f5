using NetDsl.Samples;

namespace NativeSample;

/// <summary>Trains XOR and prints its four answers.</summary>
/// <param name="Iterations">Optimizer steps; null: as declared.</param>
/// <param name="Seed">Seed of the initial weights.</param>
public sealed record XorTask(int? Iterations, long Seed) : ITask
{
    private static readonly float[] Points = [0, 0, 0, 1, 1, 0, 1, 1];

    /// <inheritdoc/>
    public int Run(TextWriter output, CancellationToken cancellationToken)
    {
        using var network = new XorNetwork(seed: Seed);
        var data = Dataset.FromClasses(Points, new long[] { 0, 1, 1, 0 }, 2);
        var declared = XorNetwork.DefaultOptions;
        var options = declared with { Iterations = Iterations ?? declared.Iterations };
        var history = network.Fit(data, data, options, new TextbookReport(output), cancellationToken);
        if (history.Iterations == 0)
        {
            output.Line($"Stopped before the first training step.");
            return ExitCodes.Interrupted;
        }

        // All digits of a float: two programs that print the same have computed the same, to the last bit.
        var answers = network.Predict(Points);
        for (var i = 0; i < answers.Length; i++)
        {
            output.Line($"{Points[2 * i]} xor {Points[(2 * i) + 1]} = {answers[i]:R}");
        }

        return history.Cancelled ? ExitCodes.Interrupted : ExitCodes.Succeeded;
    }
}
