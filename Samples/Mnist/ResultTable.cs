using Spectre.Console;

namespace MnistSample;

/// <summary>The table at the end.</summary>
public static class ResultTable
{
    // Narrower than this the layers do not fit beside the figures; they are printed before each training anyway.
    private const int WidthForLayers = 100;

    /// <summary>Writes a row for each network that was begun: within lines on a terminal, as Markdown elsewhere.</summary>
    /// <param name="results">The networks.</param>
    /// <param name="console">Where it goes.</param>
    public static void Write(IEnumerable<Result> results, IAnsiConsole console)
    {
        var table = Create(results, console.Profile.Width >= WidthForLayers);
        if (console.Profile.Out.IsTerminal)
        {
            console.Write(table.Border(TableBorder.Rounded));
            return;
        }

        // Spectre pads a Markdown table with lines of spaces.
        var text = string.Concat(table.Border(TableBorder.Markdown).GetSegments(console).Select(segment => segment.Text));
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            console.WriteLine(line);
        }
    }

    private static Table Create(IEnumerable<Result> results, bool layers)
    {
        var table = new Table().AddColumn("Network");
        foreach (var name in new[] { "Parameters", "Published %", "Reached %", "Last loss", "Seconds" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var result in results)
        {
            table.AddRow(Cells(result, layers).Select(Markup.Escape).ToArray());
        }

        return table;
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
