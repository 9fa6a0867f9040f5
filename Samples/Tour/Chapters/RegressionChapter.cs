using NetDsl.Samples;
using Spectre.Console;
using TorchSharp;
using TourSample.Networks;

namespace TourSample.Chapters;

/// <summary>One sample, one target, twenty steps: the cost has to fall.</summary>
public static class RegressionChapter
{
    private const float Target = 2;

    // The network's declared seed.
    private const long Seed = 205;

    public static IEnumerable<Comparison> Show(IAnsiConsole console)
    {
        console.Line($"");
        console.Line($"5  A first regression");
        console.Line($"");
        console.Line(
            $"784-1 and 1-1 on one sample, ones(784) + rand(784), with target {Target}; mean squared error, Adam 0.0005:"
        );
        console.Line($"");
        var costs = Costs();
        var table = new ReportTable(new ReportColumn("Step"), new ReportColumn("Cost"));
        for (var i = 0; i < costs.Count; i++)
        {
            table.Add(FormattableString.Invariant($"{i + 1}"), FormattableString.Invariant($"{costs[i]:F6}"));
        }

        table.Write(console);
        console.Line($"");
        console.Line(
            $"All 784 weights push the same way, so that even a rate of 0.0005 overshoots: the cost swings before it settles."
        );
        return
        [
            new Comparison("regression, first cost", "about 1.2", Text(costs[0]), Math.Abs(costs[0] - 1.2) < 0.1),
            new Comparison("regression, cost of step 20", "below 0.3", Text(costs[^1]), costs[^1] < 0.3),
        ];
    }

    /// <summary>The cost before each of the twenty steps.</summary>
    public static IReadOnlyList<float> Costs()
    {
        torch.manual_seed(Seed);
        using var network = new SanityRegression(seed: null); // from the process's stream, from which the sample is drawn too
        using var sample = torch.ones(784) + torch.rand(784);
        var data = Dataset.FromValues(sample.data<float>().ToArray(), new[] { Target }, [784], 1);
        var costs = new CostList();
        network.Fit(data, observer: costs);
        return costs.Costs;
    }

    private static string Text(double value) => FormattableString.Invariant($"{value:F4}");

    private sealed class CostList : ITrainingObserver
    {
        public List<float> Costs { get; } = [];

        public void OnStep(TrainingStep step) => Costs.Add(step.Loss);
    }
}
