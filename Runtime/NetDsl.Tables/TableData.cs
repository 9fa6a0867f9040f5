using System.Globalization;

namespace NetDsl.Tables;

/// <summary>
/// A table in memory: a sample for each row, float32. <c>Dataset.FromCsv</c> reads it. It may be split, sliced and given to
/// <c>Fit</c> as any data set.
/// </summary>
public sealed class TableData : Dataset
{
    private readonly Dataset data;
    private readonly int[] lines;
    private readonly string name;

    internal TableData(TableContent content, string name)
    {
        (Columns, lines, DroppedRows, this.name) = (content.Columns, content.Lines, content.Dropped, name);
        int[] shape = [content.Features.Length / lines.Length];
        data =
            Columns.ClassNames.Count > 0
                ? FromClasses(content.Features, content.Labels, shape, Columns.ClassNames.Count)
                : FromValues(content.Features, content.Values, shape, Columns.TargetNames.Count);
    }

    /// <summary>What the columns are; another file can be read by them.</summary>
    public TableColumns Columns { get; }

    /// <summary>How many rows were left out because a value is missing.</summary>
    public int DroppedRows { get; }

    /// <inheritdoc/>
    public override int Count => data.Count;

    /// <inheritdoc/>
    public override IReadOnlyList<int> FeatureShape => data.FeatureShape;

    /// <inheritdoc/>
    public override int Classes => data.Classes;

    /// <inheritdoc/>
    public override IReadOnlyList<int> TargetShape => data.TargetShape;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FeatureNames => Columns.FeatureNames;

    /// <inheritdoc/>
    public override IReadOnlyList<string> TargetNames => Classes > 0 ? [] : Columns.TargetNames;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ClassNames => Columns.ClassNames;

    /// <summary>The line of a sample in the file.</summary>
    /// <param name="index">The number of the sample, 0 … Count - 1.</param>
    /// <returns>The line in which its row begins, from 1, as editors count.</returns>
    public int LineOf(int index) => lines[index];

    /// <summary>
    /// Reads another file by the columns of this one, such as the test data: the same features, categories and classes, whatever
    /// the order of its columns.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Is told of the rows that have been read; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="InvalidDataException">
    /// A column is missing, a cell cannot be read, or a category or class is not among the known ones. The message names line and
    /// column.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TableData ReadAlike(
        string path,
        IProgress<TableProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => Columns.Read(path, progress, cancellationToken);

    /// <inheritdoc/>
    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination) => data.CopyFeatures(rows, destination);

    /// <inheritdoc/>
    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination) => data.CopyLabels(rows, destination);

    /// <inheritdoc/>
    public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination) => data.CopyTargets(rows, destination);

    /// <summary>Number and size of the rows, and the target.</summary>
    /// <returns>As <c>150 rows of 4 features in 3 classes: setosa, versicolor, virginica</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Text(Count, "row")} of {Text(FeatureCount, "feature")} ")
        + (
            Classes > 0
                ? string.Create(CultureInfo.InvariantCulture, $"in {Text(Classes, "class")}: {ColumnNames.List(ClassNames)}")
                : $"with values: {ColumnNames.List(TargetNames)}"
        );

    internal override StoredFeatures? Stored => data.Stored;

    internal override string Origin(long row) => FormattableString.Invariant($"line {lines[row]} of {name}");

    private static string Text(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : what == "class" ? "es" : "s")}");
}
