namespace NetDsl;

/// <summary>Another data set's samples with changed features; everything else is the source's.</summary>
/// <param name="source">The other data set.</param>
internal abstract class DatasetView(Dataset source) : Dataset
{
    public override int Count => Source.Count;

    public override IReadOnlyList<int> FeatureShape => Source.FeatureShape;

    public override IReadOnlyList<NetworkInput> Inputs => Source.Inputs;

    public override int Classes => Source.Classes;

    public override IReadOnlyList<int> TargetShape => Source.TargetShape;

    public override IReadOnlyList<string> FeatureNames => Source.FeatureNames;

    public override IReadOnlyList<string> TargetNames => Source.TargetNames;

    public override IReadOnlyList<string> ClassNames => Source.ClassNames;

    internal override string ClassName => Source.ClassName;

    protected Dataset Source { get; } = source;

    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination) => Source.CopyLabels(rows, destination);

    public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination) => Source.CopyTargets(rows, destination);

    internal override string? Origin(long row) => Source.Origin(row);

    // Features of the source's that this view names in its own way are checked here.
    internal override void CheckFeatures(string role)
    {
        if (Stored is null)
        {
            Source.CheckFeatures(role);
        }
        else
        {
            base.CheckFeatures(role);
        }
    }
}
