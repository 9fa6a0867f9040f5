using System.Globalization;

namespace NetDsl.Tables;

/// <summary>Reads all rows of a table into memory: once, row by row, and all or nothing.</summary>
internal sealed class TableReading
{
    private const int RowsBetweenReports = 1 << 13;

    private readonly CsvRows rows;
    private readonly TablePlan plan;
    private readonly Faults faults;
    private readonly FeatureCells[] features;
    private readonly int[] featureAt;
    private readonly TargetCells? target;
    private readonly int[] targetAt;
    private readonly FloatStore numbers;
    private readonly float[] row;
    private readonly List<int> lines = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> missingTexts;
    private int dropped;

    private TableReading(CsvRows rows, TablePlan plan, Faults faults)
    {
        (this.rows, this.plan, this.faults) = (rows, plan, faults);
        features = [.. plan.Columns.Select(column => new FeatureCells(column, plan, faults))];
        featureAt = TablePlan.Find(rows.Columns, [.. plan.Columns.Select(column => column.Name)], faults);
        targetAt = TablePlan.Find(rows.Columns, plan.Targets, faults);
        target = plan.Targets.Count > 0 ? new TargetCells(plan, faults) : null;
        numbers = new FloatStore(features.Length);
        row = new float[features.Length];
        missingTexts = plan.MissingTexts.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads a table.</summary>
    /// <param name="rows">Its rows; they are read to the end.</param>
    /// <param name="plan">What becomes of the columns.</param>
    /// <param name="columns">Makes the columns from what was found: the features and the classes.</param>
    /// <param name="faults">Gets the faults.</param>
    /// <param name="progress">Is told of the rows that have been read; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidDataException">There are faults, or no rows, or more numbers than an array can hold.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TableContent Read(
        CsvRows rows,
        TablePlan plan,
        Func<IReadOnlyList<TableColumn>, IReadOnlyList<string>, TableColumns> columns,
        Faults faults,
        IProgress<TableProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var reading = new TableReading(rows, plan, faults);
        reading.ReadRows(progress, cancellationToken);
        return reading.Finish(columns);
    }

    private void ReadRows(IProgress<TableProgress>? progress, CancellationToken cancellationToken)
    {
        var count = 0;
        cancellationToken.ThrowIfCancellationRequested();
        while (rows.Next())
        {
            ReadRow();
            if (++count % RowsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new TableProgress(count, rows.Share));
            }
        }

        faults.ThrowIfAny();
        if (lines.Count == 0)
        {
            throw faults.End(
                null,
                dropped == 0
                    ? "found no rows below the header, expected at least one."
                    : FormattableString.Invariant(
                        $"found missing values in all of its {dropped} rows, so that every row is dropped. "
                    ) + "Ignore the columns that lack most of theirs, or choose MissingValues.Mean or Number."
            );
        }

        progress?.Report(new TableProgress(count, rows.Share));
    }

    private void ReadRow()
    {
        if (plan.Missing == MissingKind.DropRow && (featureAt.Any(IsMissing) || targetAt.Any(IsMissing)))
        {
            dropped++;
            return;
        }

        var line = rows.Line;
        lines.Add(line);
        for (var i = 0; i < features.Length; i++)
        {
            var cell = rows.Cell(featureAt[i]);
            row[i] = features[i].Read(cell, IsMissing(cell), line);
        }

        numbers.Add(row);
        for (var i = 0; i < targetAt.Length; i++)
        {
            var cell = rows.Cell(targetAt[i]);
            target!.Read(i, cell, IsMissing(cell), line);
        }

        target?.EndRow();
    }

    private bool IsMissing(int column) => IsMissing(rows.Cell(column));

    private bool IsMissing(ReadOnlySpan<char> cell) => cell.IsWhiteSpace() || missingTexts.Contains(cell);

    private TableContent Finish(Func<IReadOnlyList<TableColumn>, IReadOnlyList<string>, TableColumns> columns)
    {
        var (expansion, known) = (new Expansion(features), Known());
        var width = expansion.Width;
        if ((long)width * numbers.Count > Array.MaxLength)
        {
            throw faults.End(
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"found {numbers.Count} rows that become {width} numbers each, more than an array can hold. Leave "
                        + $"columns out, "
                        + $"first those with many categories, or divide the file."
                )
            );
        }

        var (names, labels) = target is { AreClasses: true } ? target.TakeClasses() : ([], []);
        var all = GC.AllocateUninitializedArray<float>(width * numbers.Count);
        numbers.TakeAll((at, cells) => expansion.Expand(cells, all.AsSpan(at * width, width)));
        float[] values = target is { AreClasses: false } ? target.TakeValues() : [];
        return new TableContent(columns(known, names), all, values, labels, [.. lines], dropped);
    }

    private TableColumn[] Known()
    {
        foreach (var feature in features)
        {
            if (plan.Missing == MissingKind.Fill && feature.Fill is null && feature.Categories is null)
            {
                throw faults.End(
                    null,
                    $"found no value in the whole column {feature.Name}, so that it has no mean. List it in CsvOptions.Ignore."
                );
            }

            if (feature.Categories is { Names.Length: 0 })
            {
                throw faults.End(null, $"found no category in the whole column {feature.Name}. List it in CsvOptions.Ignore.");
            }
        }

        return [.. features.Select(feature => new TableColumn(feature.Name, feature.Categories?.Names, feature.Fill))];
    }
}
