using NetDsl.Samples.Charts;

namespace FashionMnistSample;

/// <summary>The picture of the runs.</summary>
public static class CostCurves
{
    /// <summary>Cost of the training images, cost and accuracy of the test images, a line for each run.</summary>
    /// <param name="runs">The runs, each with at least one epoch.</param>
    public static Figure Of(IReadOnlyList<FashionRecord> runs) =>
        new(
            "Fashion-MNIST, epoch by epoch",
            $"Costs and test accuracy after each epoch of {string.Join(", ", runs.Select(Name))}. Guessing costs ln 10 = "
                + "2.3026 with cross entropy, and is right for 10 %.",
            [
                Panel("Cost of training: mean of the epoch's batches", "Cost", runs, epoch => epoch.Cost),
                Panel("Cost of the test images", "Cost", runs, epoch => epoch.TestLoss),
                Panel("Test accuracy", "%", runs, epoch => 100 * epoch.Accuracy),
            ]
        )
        {
            Columns = 3,
            PanelWidth = 400,
            PanelHeight = 340,
        };

    private static LinePanel Panel(
        string title,
        string unit,
        IReadOnlyList<FashionRecord> runs,
        Func<EpochRecord, double> value
    ) =>
        new(
            title,
            "Epoch",
            unit,
            [
                .. runs.Select(run => new Series(
                    Name(run),
                    [.. run.History.Select((_, index) => index + 1.0)],
                    [.. run.History.Select(value)]
                )),
            ]
        );

    private static string Name(FashionRecord run) => $"{run.Id} ({run.By})";
}
