namespace NetDsl;

/// <summary>Samples kept as floats, with values as targets.</summary>
internal sealed class FloatValues : Dataset
{
    private readonly FloatRows features;
    private readonly FloatRows targets;

    public FloatValues(ReadOnlyMemory<float> features, ReadOnlyMemory<float> targets, int[] featureShape, int[] targetShape)
    {
        this.features = new FloatRows(features, featureShape, "feature");
        this.targets = new FloatRows(targets, targetShape, "target");
        var (count, left) = Math.DivRem(features.Length, this.features.Size);
        if (count == 0 || left != 0)
        {
            throw new ArgumentException(
                $"{features.Length} numbers are not samples of [{string.Join(", ", featureShape)}]: "
                    + $"a positive multiple of {this.features.Size} is needed."
            );
        }

        if (targets.Length != (long)count * this.targets.Size)
        {
            throw new ArgumentException(
                $"{count} samples with targets of [{string.Join(", ", targetShape)}] need "
                    + $"{(long)count * this.targets.Size} numbers as targets, but there are {targets.Length}."
            );
        }

        Count = count;
    }

    public override int Count { get; }

    public override IReadOnlyList<int> FeatureShape => features.Shape;

    public override int Classes => 0;

    public override IReadOnlyList<int> TargetShape => targets.Shape;

    internal override StoredFeatures? Stored => new(default, features.Numbers);

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, features.Size);
        features.Copy(rows, destination);
    }

    public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, targets.Size);
        targets.Copy(rows, destination);
    }
}
