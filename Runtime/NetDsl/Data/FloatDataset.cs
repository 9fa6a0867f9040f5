namespace NetDsl;

/// <summary>Samples kept as floats.</summary>
internal sealed class FloatDataset : Dataset
{
    private readonly ReadOnlyMemory<float> features;
    private readonly ReadOnlyMemory<long> labels;
    private readonly int featureCount;

    public FloatDataset(ReadOnlyMemory<float> features, ReadOnlyMemory<long> labels, int[] featureShape)
    {
        if (featureShape.Length == 0 || Array.Exists(featureShape, size => size < 1))
        {
            throw new ArgumentException(
                $"The feature shape is [{string.Join(", ", featureShape)}]: it needs at least one size, each at least 1.");
        }

        FeatureShape = featureShape;
        featureCount = FeatureCount;
        if (labels.IsEmpty || features.Length != (long)labels.Length * featureCount)
        {
            throw new ArgumentException(
                $"{labels.Length} labels and samples of [{string.Join(", ", featureShape)}] need "
                + $"{(long)labels.Length * featureCount} numbers (and at least one sample); there are {features.Length}.");
        }

        foreach (var label in labels.Span)
        {
            if (label is < 0 or >= int.MaxValue)
            {
                throw new ArgumentException($"Label {label} is not a class number: classes count from 0.");
            }

            Classes = Math.Max(Classes, (int)label + 1);
        }

        (this.features, this.labels) = (features, labels);
    }

    public override int Count => labels.Length;

    public override IReadOnlyList<int> FeatureShape { get; }

    public override int Classes { get; }

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, featureCount);
        var source = features.Span;
        for (var i = 0; i < rows.Length; i++)
        {
            source.Slice((int)rows[i] * featureCount, featureCount).CopyTo(destination[(i * featureCount)..]);
        }
    }

    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination)
    {
        CheckRequest(rows, destination.Length, 1);
        var source = labels.Span;
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = source[(int)rows[i]];
        }
    }
}
