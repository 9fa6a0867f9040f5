using System.Buffers;

namespace NetDsl;

/// <summary>A run of another data set's samples.</summary>
internal sealed class DatasetSlice : Dataset
{
    private readonly Dataset source;
    private readonly int start;

    public DatasetSlice(Dataset source, int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)start + count, source.Count, nameof(count));
        (this.source, this.start, Count) = (source, start, count);
    }

    public override int Count { get; }

    internal override string ClassName => source.ClassName;

    public override IReadOnlyList<int> FeatureShape => source.FeatureShape;

    public override IReadOnlyList<NetworkInput> Inputs => source.Inputs;

    public override int Classes => source.Classes;

    public override IReadOnlyList<int> TargetShape => source.TargetShape;

    public override IReadOnlyList<string> FeatureNames => source.FeatureNames;

    public override IReadOnlyList<string> TargetNames => source.TargetNames;

    public override IReadOnlyList<string> ClassNames => source.ClassNames;

    internal override string? Origin(long row) => source.Origin(row + start);

    internal override StoredFeatures? Stored => source.Stored?.Slice(start * FeatureCount, Count * FeatureCount);

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, FeatureCount);
        var shifted = Shift(rows);
        source.CopyFeatures(shifted.AsSpan(0, rows.Length), destination);
        ArrayPool<long>.Shared.Return(shifted);
    }

    public override void CopyTrainingFeatures(ReadOnlySpan<long> rows, Span<float> destination, long seed)
    {
        CheckRequest(rows, destination.Length, FeatureCount);
        var shifted = Shift(rows);
        source.CopyTrainingFeatures(shifted.AsSpan(0, rows.Length), destination, seed);
        ArrayPool<long>.Shared.Return(shifted);
    }

    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination)
    {
        CheckRequest(rows, destination.Length, 1);
        var shifted = Shift(rows);
        source.CopyLabels(shifted.AsSpan(0, rows.Length), destination);
        ArrayPool<long>.Shared.Return(shifted);
    }

    public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, TargetCount);
        var shifted = Shift(rows);
        source.CopyTargets(shifted.AsSpan(0, rows.Length), destination);
        ArrayPool<long>.Shared.Return(shifted);
    }

    private long[] Shift(ReadOnlySpan<long> rows)
    {
        var shifted = ArrayPool<long>.Shared.Rent(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            shifted[i] = rows[i] + start;
        }

        return shifted;
    }
}
