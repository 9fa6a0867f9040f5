namespace NetDsl.Benchmarks;

/// <summary>Times contenders against each other.</summary>
/// <param name="rounds">How often each is timed, at least 1.</param>
/// <param name="times">Iterations or predictions a timing.</param>
internal sealed class Comparison(int rounds, int times)
{
    private const int WarmUpRounds = 2;

    /// <summary>
    /// Times them in turn, so that whatever else the machine does meets all alike, first one and then the other going first;
    /// the rounds before the first that counts let the just-in-time compiler and the caches settle.
    /// </summary>
    /// <param name="id">The network.</param>
    /// <param name="contenders">Who is timed.</param>
    /// <returns>For each contender the microseconds an iteration or a prediction of each round.</returns>
    public double[][] Time(string id, IReadOnlyList<IContender> contenders)
    {
        var taken = contenders.Select(_ => new double[rounds]).ToArray();
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            for (var turn = 0; turn < contenders.Count; turn++)
            {
                var who = round % 2 == 0 ? turn : contenders.Count - 1 - turn;
                var microseconds = 1e6 * contenders[who].Run(id, times) / times;
                if (round >= 0)
                {
                    taken[who][round] = microseconds;
                }
            }
        }

        return taken;
    }

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
