namespace NetDsl;

/// <summary>Samples kept as floats, with class numbers.</summary>
internal sealed class FloatClasses : Dataset
{
    private readonly FloatRows features;
    private readonly ReadOnlyMemory<long> labels;

    public FloatClasses(ReadOnlyMemory<float> features, ReadOnlyMemory<long> labels, int[] featureShape, int? classes)
    {
        this.features = new FloatRows(features, featureShape, "feature");
        this.labels = labels;
        if (labels.IsEmpty || features.Length != (long)labels.Length * FeatureCount)
        {
            throw new ArgumentException(
                $"{labels.Length} labels and samples of [{string.Join(", ", featureShape)}] need "
                    + $"{(long)labels.Length * FeatureCount} numbers (and at least one sample); there are {features.Length}."
            );
        }

        // A label of int.MaxValue would make one class more than an int can count.
        var bad = labels.Span.IndexOfAnyExceptInRange(0, (classes ?? int.MaxValue) - 1L);
        if (bad >= 0)
        {
            var label = labels.Span[bad];
            throw new ArgumentException(
                FormattableString.Invariant($"Sample {bad} (counted from 0) has label {label}: ")
                    + (
                        classes is { } known
                            ? LabelChecks.Repair(label, known, [.. labels.ToArray()])
                            : $"classes are numbered from 0, below {int.MaxValue}. Correct the label, or leave the sample out."
                    )
            );
        }

        Classes = classes ?? Counted(labels.Span);
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

    private static int Counted(ReadOnlySpan<long> labels)
    {
        var highest = 0L;
        foreach (var label in labels)
        {
            highest = Math.Max(highest, label);
        }

        return (int)highest + 1;
    }
}
