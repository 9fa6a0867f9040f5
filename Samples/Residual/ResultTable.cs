using NetDsl.Samples;
using Spectre.Console;

namespace ResidualSample;

/// <summary>The result of one network.</summary>
/// <param name="Model">The network.</param>
/// <param name="History">Its run, finished or interrupted.</param>
public sealed record Result(CatalogueEntry Model, TrainingHistory History);

/// <summary>The table at the end.</summary>
public static class ResultTable
{
    /// <summary>Writes a row for each network that was started.</summary>
    /// <param name="results">The networks.</param>
    /// <param name="console">The output.</param>
    public static void Write(IEnumerable<Result> results, IAnsiConsole console)
    {
        var table = new ReportTable(
            new ReportColumn("Network", IsText: true),
            new ReportColumn("Parameters"),
            new ReportColumn("Steps"),
            new ReportColumn("Last loss"),
            new ReportColumn("Test accuracy %"),
            new ReportColumn("Seconds")
        );
        foreach (var (model, history) in results)
        {
            table.Add(
                history.Cancelled ? $"{model} (stopped)" : $"{model}",
                Text($"{model.ParameterCount:N0}"),
                Text($"{history.Iterations:N0}"),
                history.LastLoss is { } loss ? Text($"{loss:F4}") : "-",
                history.Final?.Accuracy is { } accuracy ? Text($"{100 * accuracy:F2}") : "-",
                Text($"{history.TrainingTime.TotalSeconds:F1}")
            );
        }

        table.Write(console);
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
