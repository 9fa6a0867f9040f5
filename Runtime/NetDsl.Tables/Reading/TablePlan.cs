namespace NetDsl.Tables;

/// <summary>What becomes of each column of a table: by the options for a first table, by its columns for a second.</summary>
/// <param name="Columns">The columns that become features, in their order.</param>
/// <param name="Targets">The columns of the target; empty if there is none to read.</param>
/// <param name="Kind">What the cells of the target are.</param>
/// <param name="Classes">The names of the classes; null for those of the file, and for values.</param>
/// <param name="Missing">What becomes of missing values.</param>
/// <param name="MissingTexts">What stands for a missing value beside the empty cell.</param>
/// <param name="IsFirst">Whether the options decide; messages say what to change there.</param>
internal sealed record TablePlan(
    IReadOnlyList<PlannedColumn> Columns,
    IReadOnlyList<string> Targets,
    TargetKind Kind,
    IReadOnlyList<string>? Classes,
    MissingKind Missing,
    IReadOnlyList<string> MissingTexts,
    bool IsFirst
)
{
    /// <summary>The plan for a first table.</summary>
    /// <param name="header">The columns of the file.</param>
    /// <param name="target">The target.</param>
    /// <param name="options">The options.</param>
    /// <param name="faults">Ends reading.</param>
    /// <exception cref="ArgumentException">A column is listed for two purposes.</exception>
    /// <exception cref="InvalidDataException">The file lacks a column, or has one twice.</exception>
    public static TablePlan Of(IReadOnlyList<string> header, Target target, CsvOptions options, Faults faults)
    {
        var features = options.Features is { } listed ? ColumnNames.Distinct(listed, nameof(CsvOptions.Features)) : null;
        CheckPurposes(target, options, features);
        string[] named =
        [
            .. target.Columns,
            .. features ?? [],
            .. options.Ignore,
            .. options.Categories.Select(category => category.Column),
        ];
        CheckPresent(header, named, faults);
        features ??= [.. header.Except(target.Columns, StringComparer.Ordinal).Except(options.Ignore, StringComparer.Ordinal)];
        CheckOnce(header, [.. target.Columns, .. features], faults);
        if (features.Contains("", StringComparer.Ordinal) && options.Features is null)
        {
            throw faults.End(
                null,
                "found a column without a name, as for the numbers of rows that pandas writes. Leave it out with "
                    + "Ignore = [\"\"], "
                    + "or give it a name."
            );
        }

        if (features.Length == 0)
        {
            throw faults.End(
                null,
                $"found no columns for features: there are {ColumnNames.List(header)}, and they are the target or ignored."
            );
        }

        var categories = options.Categories.ToDictionary(each => each.Column, StringComparer.Ordinal);
        return new TablePlan(
            [
                .. features.Select(name => new PlannedColumn(
                    name,
                    categories.TryGetValue(name, out var category) ? new TextCodes(category.Categories) : null,
                    options.Missing.Fill
                )),
            ],
            target.Columns,
            target.Kind,
            target.Names,
            options.Missing.Kind,
            options.MissingTexts,
            IsFirst: true
        );
    }

    /// <summary>Finds columns in a header.</summary>
    /// <exception cref="InvalidDataException">One is missing, or there twice.</exception>
    public static int[] Find(IReadOnlyList<string> header, IReadOnlyList<string> names, Faults faults)
    {
        CheckPresent(header, names, faults);
        CheckOnce(header, names, faults);
        var places = header.Index().ToLookup(column => column.Item, column => column.Index, StringComparer.Ordinal);
        return [.. names.Select(name => places[name].First())];
    }

    private static void CheckPresent(IReadOnlyList<string> header, IReadOnlyList<string> names, Faults faults)
    {
        string[] missing = [.. names.Except(header, StringComparer.Ordinal).Select(name => ColumnNames.Quoted(name))];
        if (missing.Length > 0)
        {
            throw faults.End(
                null,
                $"found no column {ColumnNames.List(missing)}. The columns are {ColumnNames.List(header)}."
                    + (header.Count == 1 ? " If these are several, say what is between them: Separator = ';'." : "")
            );
        }
    }

    private static void CheckOnce(IReadOnlyList<string> header, IReadOnlyList<string> used, Faults faults)
    {
        var twice = header
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .FirstOrDefault(name => used.Contains(name, StringComparer.Ordinal));
        if (twice is not null)
        {
            throw faults.End(
                null,
                $"found {header.Count(name => name == twice)} columns {ColumnNames.Quoted(twice)}. Give each a name "
                    + $"of its own, or "
                    + $"leave them out. The columns are {ColumnNames.List(header)}."
            );
        }
    }

    private static void CheckPurposes(Target target, CsvOptions options, string[]? features)
    {
        foreach (var column in target.Columns)
        {
            if (features?.Contains(column, StringComparer.Ordinal) == true)
            {
                throw Twice(column, "the target", nameof(CsvOptions.Features));
            }

            if (options.Ignore.Contains(column, StringComparer.Ordinal))
            {
                throw Twice(column, "the target", nameof(CsvOptions.Ignore));
            }

            if (options.Categories.Any(category => category.Column == column))
            {
                throw Twice(column, "the target", nameof(CsvOptions.Categories));
            }
        }

        _ =
            options.Categories.Count > 0
                ? ColumnNames.Distinct([.. options.Categories.Select(category => category.Column)], nameof(CsvOptions.Categories))
                : [];
        foreach (var category in options.Categories)
        {
            if (options.Ignore.Contains(category.Column, StringComparer.Ordinal))
            {
                throw Twice(category.Column, $"in {nameof(CsvOptions.Categories)}", nameof(CsvOptions.Ignore));
            }

            if (features?.Contains(category.Column, StringComparer.Ordinal) == false)
            {
                throw new ArgumentException(
                    $"The column {ColumnNames.Quoted(category.Column)} is in {nameof(CsvOptions.Categories)}, but not in "
                        + $"{nameof(CsvOptions.Features)}: list it in both."
                );
            }
        }

        if (features?.Intersect(options.Ignore, StringComparer.Ordinal).FirstOrDefault() is { } both)
        {
            throw Twice(both, $"in {nameof(CsvOptions.Features)}", nameof(CsvOptions.Ignore));
        }
    }

    private static ArgumentException Twice(string column, string one, string other) =>
        new($"The column {ColumnNames.Quoted(column)} is {one} and in {other}: it can only be one of them.");
}
