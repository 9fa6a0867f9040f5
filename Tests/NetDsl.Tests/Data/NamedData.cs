namespace NetDsl.Tests.Data;

/// <summary>A data set whose features and classes have names, as users write them; number 3 of a feature may be wrong.</summary>
internal sealed class NamedData(float third = 0) : Dataset
{
    public override int Count => 8;

    public override IReadOnlyList<int> FeatureShape => [2];

    public override int Classes => 2;

    public override IReadOnlyList<string> FeatureNames => ["width", "height"];

    public override IReadOnlyList<string> ClassNames => ["yes", "no"];

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = rows[i / 2] == 3 && i % 2 == 1 ? third : 1;
        }
    }

    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination) => destination.Clear();
}
