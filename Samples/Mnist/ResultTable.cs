using NetDsl.Samples;
using Spectre.Console;

namespace MnistSample;

/// <summary>The table at the end.</summary>
public static class ResultTable
{
    // In a narrower table the layers do not fit; they are printed before each training anyway.
    private const int WidthForLayers = 100;

    /// <summary>Writes a row for each network that was started, then one for each that was left out.</summary>
    /// <param name="results">The networks that were started.</param>
    /// <param name="leftOut">Those that were left out.</param>
    /// <param name="console">The output.</param>
    public static void Write(IEnumerable<Result> results, IEnumerable<LeftOut> leftOut, IAnsiConsole console)
    {
        var table = new ReportTable(
            new ReportColumn("Network", IsText: true),
            new ReportColumn("Parameters"),
            new ReportColumn("Published % (epochs)"),
            new ReportColumn("Reached % (epochs)"),
            new ReportColumn("Last loss"),
            new ReportColumn("Seconds")
        );
        var layers = console.Profile.Width >= WidthForLayers;
        foreach (var result in results)
        {
            table.Add(Cells(result, layers));
        }

        foreach (var (model, cause, _) in leftOut)
        {
            table.Add(Name(model, layers), Text($"{model.ParameterCount:N0}"), Published(model), cause, "-", "-");
        }

        table.Write(console);
    }

    private static string[] Cells(Result result, bool layers)
    {
        var (model, history) = (result.Model, result.History);
        var stopped = history.Cancelled ? Text($" (stopped at {history.Iterations})") : "";
        return
        [
            $"{Name(model, layers)}{stopped}",
            Text($"{model.ParameterCount:N0}"),
            Published(model),
            result.Accuracy is { } accuracy ? Text($"{100 * accuracy:F2} ({result.Epochs:0.##})") : "-",
            history.LastLoss is { } loss ? Text($"{loss:F4}") : "-",
            Text($"{history.TrainingTime.TotalSeconds:F2}"),
        ];
    }

    private static string Published(CatalogueEntry model) =>
        model.Published == "-" ? "-" : Text($"{model.Published} ({model.PublishedEpochs})");

    private static string Name(CatalogueEntry model, bool layers) => layers ? model.ToString() : model.Id;

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
