using NetDsl.Samples;
using Spectre.Console;

namespace MnistSample;

/// <summary>The table at the end.</summary>
public static class ResultTable
{
    // Narrower than this the layers do not fit beside the figures; they are printed before each training anyway.
    private const int WidthForLayers = 100;

    /// <summary>Writes a row for each network that was begun.</summary>
    /// <param name="results">The networks.</param>
    /// <param name="console">Where it goes.</param>
    public static void Write(IEnumerable<Result> results, IAnsiConsole console)
    {
        var table = new ReportTable(
            new ReportColumn("Network", IsText: true),
            new ReportColumn("Parameters"),
            new ReportColumn("Published %"),
            new ReportColumn("Reached %"),
            new ReportColumn("Last loss"),
            new ReportColumn("Seconds"));
        foreach (var result in results)
        {
            table.Add(Cells(result, layers: console.Profile.Width >= WidthForLayers));
        }

        table.Write(console);
    }

    private static string[] Cells(Result result, bool layers)
    {
        var (model, history) = (result.Model, result.History);
        var stopped = history.Cancelled ? Text($" (stopped at {history.Iterations})") : "";
        return
        [
            $"{(layers ? model.ToString() : model.Id)}{stopped}",
            Text($"{result.ParameterCount:N0}"),
            model.Published,
            result.Accuracy is { } accuracy ? Text($"{100 * accuracy:F2}") : "-",
            Text($"{history.LastLoss:F4}"),
            Text($"{history.TrainingTime.TotalSeconds:F2}"),
        ];
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
