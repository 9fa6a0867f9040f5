namespace NetDsl.Tables
{
    public sealed class CategoryColumn
    {
        public CategoryColumn(string column, IReadOnlyList<string>? categories = null);
        public IReadOnlyList<string>? Categories { get; }
        public string Column { get; }
        public static implicit operator CategoryColumn(string column);
    }

    public static class CsvData
    {
        public static TableData FromCsv(TextReader text, Target target, CsvOptions? options = null, IProgress<TableProgress>? progress = null, CancellationToken cancellationToken = default);
        public static TableData FromCsv(string path, Target target, CsvOptions? options = null, IProgress<TableProgress>? progress = null, CancellationToken cancellationToken = default);

        extension(Dataset)
        {
            public static TableData FromCsv(TextReader text, Target target, CsvOptions? options = null, IProgress<TableProgress>? progress = null, CancellationToken cancellationToken = default);
            public static TableData FromCsv(string path, Target target, CsvOptions? options = null, IProgress<TableProgress>? progress = null, CancellationToken cancellationToken = default);
        }
    }

    public sealed class CsvOptions
    {
        public CsvOptions();
        public IReadOnlyList<CategoryColumn> Categories { get; init; }
        public Encoding? Encoding { get; init; }
        public IReadOnlyList<string>? Features { get; init; }
        public IReadOnlyList<string> Ignore { get; init; }
        public MissingValues Missing { get; init; }
        public IReadOnlyList<string> MissingTexts { get; init; }
        public char? Separator { get; init; }
    }

    public sealed class MissingValues
    {
        public static MissingValues DropRow { get; }
        public static MissingValues Mean { get; }
        public static MissingValues Refuse { get; }
        public static MissingValues Number(float number);
    }

    public sealed record TableColumn
    {
        public TableColumn(string Name, IReadOnlyList<string>? Categories, float? Fill);
        public IReadOnlyList<string>? Categories { get; init; }
        public float? Fill { get; init; }
        public string Name { get; init; }
    }

    public sealed class TableColumns
    {
        public IReadOnlyList<string> ClassNames { get; }
        public IReadOnlyList<string> FeatureNames { get; }
        public IReadOnlyList<TableColumn> Features { get; }
        public IReadOnlyList<string> TargetNames { get; }
        public static TableColumns FromJson(string json);
        public TableData Read(TextReader text, IProgress<TableProgress>? progress = null, CancellationToken cancellationToken = default);
        public TableData Read(string path, IProgress<TableProgress>? progress = null, CancellationToken cancellationToken = default);
        public float[] ReadFeatures(TextReader text, CancellationToken cancellationToken = default);
        public float[] ReadFeatures(string path, CancellationToken cancellationToken = default);
        public string ToJson();
    }

    public sealed class TableData : Dataset
    {
        public override IReadOnlyList<string> ClassNames { get; }
        public override int Classes { get; }
        public TableColumns Columns { get; }
        public override int Count { get; }
        public int DroppedRows { get; }
        public override IReadOnlyList<string> FeatureNames { get; }
        public override IReadOnlyList<int> FeatureShape { get; }
        public override IReadOnlyList<string> TargetNames { get; }
        public override IReadOnlyList<int> TargetShape { get; }
        public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination);
        public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination);
        public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination);
        public int LineOf(int index);
        public TableData ReadAlike(string path, IProgress<TableProgress>? progress = null, CancellationToken cancellationToken = default);
        public override string ToString();
    }

    public readonly struct TableProgress : IEquatable<TableProgress>
    {
        public TableProgress(int Rows, double? Share);
        public int Rows { get; init; }
        public double? Share { get; init; }
    }

    public sealed class Target
    {
        public static Target Classes(string column, IReadOnlyList<string>? names = null);
        public static Target Values(params ReadOnlySpan<string> columns);
        public static implicit operator Target(string column);
    }
}