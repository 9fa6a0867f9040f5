namespace NetDsl.Generator.Tests.Support;

/// <summary>A data set as users write them, of samples of 2 numbers; what it hands out can be wrong.</summary>
internal sealed class OwnData(int count, int classes) : Dataset
{
    public Func<long, long> Label { get; init; } = row => row % Math.Max(classes, 1);

    public Func<long, float> Feature { get; init; } = row => row % 3;

    public Func<long, float> Target { get; init; } = row => row % 2;

    public override int Count => count;

    public override IReadOnlyList<int> FeatureShape => [2];

    public override int Classes => classes;

    public override IReadOnlyList<int> TargetShape => classes > 0 ? [] : [1];

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            destination.Slice(2 * i, 2).Fill(Feature(rows[i]));
        }
    }

    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = Label(rows[i]);
        }
    }

    public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = Target(rows[i]);
        }
    }
}
