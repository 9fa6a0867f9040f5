namespace NetDsl.Tests.Data;

/// <summary>A data set as users write them: samples of one number, the sample's own, with labels as given.</summary>
internal sealed class OwnClasses(long[] labels, int classes, Action<long[]>? onRead = null) : Dataset
{
    public override int Count => labels.Length;

    public override IReadOnlyList<int> FeatureShape => [1];

    public override int Classes => classes;

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        onRead?.Invoke(rows.ToArray());
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = rows[i];
        }
    }

    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = labels[rows[i]];
        }
    }
}
