using System.Globalization;

namespace NetDsl.Tables;

/// <summary>The cells of a column that becomes features: they are collected as numbers and become features at the end.</summary>
/// <param name="column">The column.</param>
/// <param name="plan">What becomes of missing values.</param>
/// <param name="faults">Gets the faults.</param>
internal sealed class FeatureCells(PlannedColumn column, TablePlan plan, Faults faults)
{
    private readonly Func<string, string> repair = text => Repair(text, plan.IsFirst);
    private double sum;
    private long count;

    /// <summary>The number for missing values; null if there is none.</summary>
    public float? Fill =>
        column.Codes is not null || plan.Missing != MissingKind.Fill
            ? null
            : column.Fill ?? (count > 0 ? (float)(sum / count) : null);

    /// <summary>The names of the categories, and for each number that <see cref="Read"/> gave its final one; null for
    /// numbers.</summary>
    public (string[] Names, int[] Final)? Categories => column.Codes?.Order();

    /// <summary>The column's name.</summary>
    public string Name => column.Name;

    /// <summary>A cell as a number: its own, that of its category, or NaN if the value is missing.</summary>
    public float Read(ReadOnlySpan<char> cell, bool isMissing, int line) =>
        isMissing ? Missing(line)
        : column.Codes is { } codes ? Category(codes, cell, line)
        : Number(cell, line);

    private float Missing(int line)
    {
        if (plan.Missing == MissingKind.Error)
        {
            faults.Add(
                line,
                column.Name,
                FaultKind.Missing,
                () =>
                    (
                        column.Codes is null ? "found no value, expected a number" : "found no value, expected a category",
                        plan.IsFirst
                            ? "Fill it in, or say in CsvOptions.Missing what becomes of missing values."
                            : "Fill it in: the columns were read without CsvOptions.Missing."
                    )
            );
        }

        return float.NaN;
    }

    private float Category(TextCodes codes, ReadOnlySpan<char> cell, int line)
    {
        var code = codes.Of(cell);
        if (code < 0)
        {
            NoteUnknown(codes, ColumnNames.Quoted(cell), line);
        }

        return code;
    }

    private void NoteUnknown(TextCodes codes, string text, int line) =>
        faults.Add(
            line,
            column.Name,
            FaultKind.Unknown,
            () => ($"found {text}, expected a category among {ColumnNames.List(codes.Names)}", "Correct it, or remove the line.")
        );

    private float Number(ReadOnlySpan<char> cell, int line)
    {
        if (CellNumbers.TryRead(cell, column.Name, line, faults, repair, out var number))
        {
            (sum, count) = (sum + number, count + 1);
        }

        return number;
    }

    private static string Repair(string text, bool isFirst) =>
        isFirst
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"If the column has categories, list it in CsvOptions.Categories. If {text} stands for a missing "
                    + $"value, name it in "
                    + $"CsvOptions.MissingTexts. If the column is not needed, list it in CsvOptions.Ignore."
            )
            : "Correct it, or remove the line.";
}
