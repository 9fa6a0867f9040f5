using NetDsl.Samples.Charts;

namespace XorSample;

/// <summary>The picture of the costs.</summary>
public static class CostCurves
{
    /// <summary>A line for each training.</summary>
    /// <param name="results">The trainings.</param>
    public static Figure Of(IReadOnlyList<Result> results) =>
        new(
            "XOR: which networks learn it",
            "Cost over training steps. The perceptron and the network that starts from zeros stay at ln 2 = 0.693; two hidden "
                + "neurons get below 0.01 soon; the deep network stays on a plateau for thousands of steps and then falls "
                + "below all others.",
            [
                new LinePanel(
                    "Cost (binary cross entropy), logarithmic",
                    "Step",
                    "Cost",
                    [
                        .. Drawn(results)
                            .Select(result => new Series(
                                result.Name,
                                [.. result.Costs.Select(cost => (double)cost.Step)],
                                [.. result.Costs.Select(cost => cost.Cost)]
                            )),
                    ]
                )
                {
                    IsLogarithmic = true,
                },
            ]
        )
        {
            PanelWidth = 760,
            PanelHeight = 420,
        };

    // The training by hand from the small network's weights has the same curve and would hide it.
    private static IEnumerable<Result> Drawn(IReadOnlyList<Result> results) =>
        results.Any(result => result.Id == "Small") ? results.Where(result => result.Id != "Hand") : results;
}
