using NetDsl.Samples;
using Spectre.Console;

namespace FashionMnistSample;

/// <summary>The table at the end.</summary>
public static class ResultTable
{
    // In a narrower table the layers do not fit; they are printed before each training anyway.
    private const int WidthForLayers = 150;

    /// <summary>Writes a row for each network that was started: published and reached.</summary>
    /// <param name="results">The networks.</param>
    /// <param name="console">The output.</param>
    public static void Write(IEnumerable<Result> results, IAnsiConsole console)
    {
        var table = new ReportTable(
            new ReportColumn("Network", IsText: true),
            new ReportColumn("Parameters"),
            new ReportColumn("Published"),
            new ReportColumn("Costs"),
            new ReportColumn("Reached %"),
            new ReportColumn("Seconds")
        );
        foreach (var result in results)
        {
            table.Add(Cells(result, layers: console.Profile.Width >= WidthForLayers));
        }

        table.Write(console);
    }

    private static string[] Cells(Result result, bool layers)
    {
        var (model, history) = (result.Model, result.History);
        var stopped = history.Cancelled ? Text($" (stopped in epoch {result.Epochs.Count + 1})") : "";
        return
        [
            $"{(layers ? model.ToString() : model.Id)}{stopped}",
            Text($"{model.ParameterCount:N0}"),
            model.Published,
            result.Costs is var (lowest, highest) ? Text($"{lowest:F4}-{highest:F4}") : "-",
            result.Epochs is [.., var last] ? Text($"{100 * last.Accuracy:F2}") : "-",
            Text($"{history.TrainingTime.TotalSeconds:F1}"),
        ];
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
