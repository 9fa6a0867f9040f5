using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GeneratorBenchmarks;

/// <summary>
/// What an unrelated edit costs above an empty generator: the generators take turns, so that whatever else the machine does
/// meets all of them alike.
/// </summary>
internal static class Overhead
{
    /// <summary>Measures and prints the medians.</summary>
    /// <param name="networks">Networks in the program.</param>
    /// <param name="rounds">Edits.</param>
    public static void Print(int networks, int rounds)
    {
        var runs = Enum.GetValues<Contender>().Select(contender => new Run(contender, networks, rounds)).ToArray();
        foreach (var run in runs)
        {
            run.Warm();
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var run in runs)
            {
                run.Edit(round);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"Unrelated edit, {networks} networks, medians of {rounds}:"));
        foreach (var run in runs)
        {
            Console.WriteLine(
                FormattableString.Invariant($"  {run.Contender, -8} {run.Milliseconds, 9:F3} ms {run.Kilobytes, 9:F1} KB")
            );
        }

        Console.WriteLine(
            FormattableString.Invariant(
                $"  NetDsl above Finding: {Difference(runs, run => run.Times):F3} ms, {Difference(runs, run => run.Sizes):F1} KB"
            )
        );
    }

    // The median of the rounds' differences, not the difference of medians: what slows a round slows both.
    private static double Difference(Run[] runs, Func<Run, double[]> figures) =>
        Median([.. figures(runs[0]).Zip(figures(runs[1]), (ours, empty) => ours - empty)]);

    private static double Median(double[] figures) => figures.Order().ElementAt(figures.Length / 2);

    private sealed class Run(Contender contender, int networks, int rounds)
    {
        private const int WarmUp = 30;
        private readonly UserProgram program = new(networks);
        private GeneratorDriver driver = Drivers.Create(contender);

        public Contender Contender => contender;

        public double[] Times { get; } = new double[rounds];

        public double[] Sizes { get; } = new double[rounds];

        public double Milliseconds => Median(Times);

        public double Kilobytes => Median(Sizes);

        public void Warm()
        {
            driver = driver.RunGenerators(program.Compilation);
            for (var i = 0; i < WarmUp; i++)
            {
                driver = driver.RunGenerators(program.Edit());
            }
        }

        public void Edit(int round)
        {
            var edited = program.Edit();
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(edited);
            Times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Sizes[round] = (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024.0;
        }
    }
}
