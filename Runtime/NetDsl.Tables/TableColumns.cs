using System.Text;

namespace NetDsl.Tables;

/// <summary>
/// The columns of a table that has been read: which become features, in which order, with which categories, and what the target
/// is. Other files are read by them, so that the same numbers mean the same there: test data, and rows to predict. They can be
/// kept as JSON beside the weights.
/// </summary>
public sealed class TableColumns
{
    private readonly MissingKind missing;
    private readonly string[] missingTexts;
    private readonly char? separator;
    private readonly Encoding? encoding;

    internal TableColumns(
        IReadOnlyList<TableColumn> features,
        IReadOnlyList<string> targets,
        IReadOnlyList<string> classes,
        MissingKind missing,
        IReadOnlyList<string> missingTexts,
        char? separator,
        Encoding? encoding
    )
    {
        (Features, TargetNames, ClassNames) = (features, targets, classes);
        (this.missing, this.missingTexts, this.separator, this.encoding) = (missing, [.. missingTexts], separator, encoding);
        FeatureNames = [.. features.SelectMany(column => column.FeatureNames)];
    }

    /// <summary>The columns that become features, in their order.</summary>
    public IReadOnlyList<TableColumn> Features { get; }

    /// <summary>The names of the features: those of the columns, and <c>colour=red</c> for each category.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The columns of the target; more than one only for values.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>The names of the classes, in the order of their numbers; empty for values.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>
    /// Reads another file by these columns, such as test data. Its columns may be in another order, and there may be
    /// more.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Is told of the rows that have been read; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The data set, with the same features and classes.</returns>
    /// <exception cref="InvalidDataException">
    /// A column is missing, a cell cannot be read, or a category or class is not among the known ones. The message names line and
    /// column.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TableData Read(
        string path,
        IProgress<TableProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => new(Content(CsvSource.Of(path), TargetNames, missing, progress, cancellationToken), path);

    /// <summary>As <see cref="Read(string, IProgress{TableProgress}?, CancellationToken)"/>, from a text.</summary>
    /// <param name="text">The text, which is read to its end and not closed.</param>
    /// <param name="progress">Is told of the rows that have been read; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The data set, with the same features and classes.</returns>
    /// <exception cref="InvalidDataException">As for files.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TableData Read(
        TextReader text,
        IProgress<TableProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => new(Content(CsvSource.Of(text), TargetNames, missing, progress, cancellationToken), CsvSource.NameOfTexts);

    /// <summary>
    /// Reads rows to predict: a file with the same columns, but without the target, or with one that is not looked at. No row is
    /// dropped, so that each gets a prediction.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The features of all rows, one row after another, for <c>Predict</c>.</returns>
    /// <exception cref="InvalidDataException">
    /// A column is missing, a cell cannot be read, or a category is not among the known ones. The message names line and column.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public float[] ReadFeatures(string path, CancellationToken cancellationToken = default) =>
        Content(CsvSource.Of(path), [], WithoutDropping, null, cancellationToken).Features;

    /// <summary>As <see cref="ReadFeatures(string, CancellationToken)"/>, from a text such as the body of a request.</summary>
    /// <param name="text">The text, which is read to its end and not closed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The features of all rows, one row after another, for <c>Predict</c>.</returns>
    /// <exception cref="InvalidDataException">As for files.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public float[] ReadFeatures(TextReader text, CancellationToken cancellationToken = default) =>
        Content(CsvSource.Of(text), [], WithoutDropping, null, cancellationToken).Features;

    /// <summary>The columns as JSON, to keep them beside the weights.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => TableJson.Write(this, missing, missingTexts, separator, encoding);

    /// <summary>The columns that <see cref="ToJson"/> has written.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="InvalidDataException">The text is not what <see cref="ToJson"/> writes.</exception>
    public static TableColumns FromJson(string json) => TableJson.Read(json);

    /// <summary>Reads a first table.</summary>
    internal static TableData Read(
        CsvSource source,
        Target target,
        CsvOptions? options,
        IProgress<TableProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        options ??= new CsvOptions();
        var faults = new Faults(source.Name);
        using var rows = source.Open(faults, options.Separator, options.Encoding);
        var plan = TablePlan.Of(rows.Columns, target, options, faults);
        var content = TableReading.Read(
            rows,
            plan,
            (features, classes) =>
                new TableColumns(
                    features,
                    plan.Targets,
                    classes,
                    plan.Missing,
                    plan.MissingTexts,
                    options.Separator,
                    options.Encoding
                ),
            faults,
            progress,
            cancellationToken
        );
        return new TableData(content, source.Name);
    }

    // A row that is dropped would move the predictions of those below it.
    private MissingKind WithoutDropping => missing == MissingKind.DropRow ? MissingKind.Error : missing;

    private TableContent Content(
        CsvSource source,
        IReadOnlyList<string> targets,
        MissingKind rule,
        IProgress<TableProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var faults = new Faults(source.Name);
        using var rows = source.Open(faults, separator, encoding);
        var plan = new TablePlan(
            [.. Features.Select(column => new PlannedColumn(column.Name, Codes(column), column.Fill))],
            targets,
            ClassNames.Count > 0 ? TargetKind.Classes : TargetKind.Values,
            ClassNames,
            rule,
            missingTexts,
            IsFirst: false
        );
        return TableReading.Read(rows, plan, (_, _) => this, faults, progress, cancellationToken);
    }

    private static TextCodes? Codes(TableColumn column) => column.Categories is null ? null : new TextCodes(column.Categories);
}
