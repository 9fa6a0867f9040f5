using Spectre.Console;

namespace NetDsl.Samples;

/// <summary>A table of figures, such as the one that a sample ends with.</summary>
/// <param name="columns">Its columns, from left to right.</param>
public sealed class ReportTable(params IReadOnlyList<ReportColumn> columns)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One text per column.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public void Add(params string[] cells)
    {
        if (cells.Length != columns.Count)
        {
            throw new ArgumentException($"The row has {cells.Length} cells, the table {columns.Count} columns.", nameof(cells));
        }

        rows.Add(cells);
    }

    /// <summary>Writes it: within lines on a terminal, as Markdown elsewhere.</summary>
    /// <param name="console">The output.</param>
    public void Write(IAnsiConsole console)
    {
        var table = new Table();
        foreach (var column in columns)
        {
            var header = new TableColumn(Markup.Escape(column.Name));
            table.AddColumn(column.IsText ? header : header.RightAligned());
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

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
}

/// <summary>A column of a <see cref="ReportTable"/>.</summary>
/// <param name="Name">Its head.</param>
/// <param name="IsText">Whether it holds words, which are aligned left; numbers are aligned right.</param>
public sealed record ReportColumn(string Name, bool IsText = false);
