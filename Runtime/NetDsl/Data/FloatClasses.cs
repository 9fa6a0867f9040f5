namespace NetDsl;

/// <summary>Samples kept as floats, with class numbers.</summary>
internal sealed class FloatClasses : Dataset
{
    private readonly FloatRows features;
    private readonly ReadOnlyMemory<long> labels;

    public FloatClasses(ReadOnlyMemory<float> features, ReadOnlyMemory<long> labels, int[] featureShape)
    {
        this.features = new FloatRows(features, featureShape, "feature");
        this.labels = labels;
        if (labels.IsEmpty || features.Length != (long)labels.Length * FeatureCount)
        {
            throw new ArgumentException(
                $"{labels.Length} labels and samples of [{string.Join(", ", featureShape)}] need "
                + $"{(long)labels.Length * FeatureCount} numbers (and at least one sample); there are {features.Length}.");
        }

        foreach (var label in labels.Span)
        {
            if (label is < 0 or >= int.MaxValue)
            {
                throw new ArgumentException($"Label {label} is not a class number: classes count from 0.");
            }

            Classes = Math.Max(Classes, (int)label + 1);
        }
    }

    public override int Count => labels.Length;

    public override IReadOnlyList<int> FeatureShape => features.Shape;

    public override int Classes { get; }

    internal override StoredFeatures? Stored => new(default, features.Numbers);

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, features.Size);
        features.Copy(rows, destination);
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
