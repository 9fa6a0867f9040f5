using NetDsl.Samples;
using Spectre.Console;
using XorSample.ByHand;

namespace XorSample;

/// <summary>The program's tables.</summary>
public static class ResultTable
{
    /// <summary>Writes a row for each training: published and reached.</summary>
    /// <param name="results">The trainings.</param>
    /// <param name="console">The output.</param>
    public static void Write(IEnumerable<Result> results, IAnsiConsole console)
    {
        var table = new ReportTable(
            new ReportColumn("Network", IsText: true),
            new ReportColumn("Parameters"),
            new ReportColumn("Published cost"),
            new ReportColumn("Reached cost"),
            new ReportColumn("Answers to 00 01 10 11"),
            new ReportColumn("Seconds")
        );
        foreach (var result in results)
        {
            table.Add(
                result.Cancelled ? Text($"{result.Name} (stopped at {result.Steps})") : result.Name,
                Text($"{result.Parameters}"),
                result.Published,
                Text($"{result.Cost:F6}"),
                string.Join(' ', result.Predictions.Select(prediction => Text($"{prediction:F4}"))),
                Text($"{result.Time.TotalSeconds:F2}")
            );
        }

        table.Write(console);
    }

    /// <summary>Writes the gradients of one step, by hand and by autograd.</summary>
    /// <param name="comparison">The gradients.</param>
    /// <param name="console">The output.</param>
    public static void Write(GradientComparison comparison, IAnsiConsole console)
    {
        var table = new ReportTable(
            new ReportColumn("Number", IsText: true),
            new ReportColumn("Value"),
            new ReportColumn("Gradient by hand"),
            new ReportColumn("By autograd"),
            new ReportColumn("Difference")
        );
        foreach (var row in comparison.Rows)
        {
            table.Add(
                row.Name,
                Text($"{row.Value:F7}"),
                Text($"{row.Hand:F9}"),
                Text($"{row.Engine:F9}"),
                Text($"{row.Difference:0.0e-0}")
            );
        }

        table.Write(console);
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
