namespace NetDsl.Tables;

/// <summary>
/// Data sets from CSV files: <c>Dataset.FromCsv("wine.csv", target: "quality")</c>. Before C# 14, write
/// <c>CsvData.FromCsv</c>.
/// </summary>
public static class CsvData
{
    extension(Dataset)
    {
        /// <summary>
        /// Reads a CSV file whose first line has the names of the columns. Numbers are read as float32, with a decimal point, in
        /// every culture. The whole file is read, or there is an exception that names line and column.
        /// </summary>
        /// <param name="path">The file.</param>
        /// <param name="target">
        /// The column to predict: its name, if its cells are all numbers, which are values, or all texts, which are classes;
        /// otherwise <see cref="Target.Classes"/> or <see cref="Target.Values"/>.
        /// </param>
        /// <param name="options">Which columns become features, and how; null for all other columns, as numbers.</param>
        /// <param name="progress">Is told of the rows that have been read; null for none.</param>
        /// <param name="cancellationToken">Stops it.</param>
        /// <returns>The data set.</returns>
        /// <exception cref="ArgumentException">The options contradict each other.</exception>
        /// <exception cref="InvalidDataException">
        /// The file has no rows, lacks a column or has it twice; a row has more or fewer cells than there are columns; a value is
        /// missing, or not a finite number; or the target has numbers and texts. The message names line and column.
        /// </exception>
        /// <exception cref="IOException">The file cannot be opened or read.</exception>
        /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public static TableData FromCsv(
            string path,
            Target target,
            CsvOptions? options = null,
            IProgress<TableProgress>? progress = null,
            CancellationToken cancellationToken = default
        ) => TableColumns.Read(CsvSource.Of(path), target, options, progress, cancellationToken);

        /// <summary>As for files, from a text: a resource, an entry of an archive, an answer of a server.</summary>
        /// <param name="text">The text, which is read to its end and not closed.</param>
        /// <param name="target">The column to predict.</param>
        /// <param name="options">Which columns become features, and how; null for all other columns, as numbers.</param>
        /// <param name="progress">Is told of the rows that have been read; null for none.</param>
        /// <param name="cancellationToken">Stops it.</param>
        /// <returns>The data set.</returns>
        /// <exception cref="ArgumentException">The options contradict each other.</exception>
        /// <exception cref="InvalidDataException">As for files.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public static TableData FromCsv(
            TextReader text,
            Target target,
            CsvOptions? options = null,
            IProgress<TableProgress>? progress = null,
            CancellationToken cancellationToken = default
        ) => TableColumns.Read(CsvSource.Of(text), target, options, progress, cancellationToken);
    }
}
