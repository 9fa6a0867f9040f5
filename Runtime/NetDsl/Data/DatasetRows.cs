using System.Buffers;

namespace NetDsl;

/// <summary>Some of another data set's samples.</summary>
internal sealed class DatasetRows : DatasetView
{
    private readonly int[] chosen;
    private volatile bool areFeaturesChecked;

    /// <param name="source">The other data set.</param>
    /// <param name="chosen">Numbers of its samples, at least one.</param>
    public DatasetRows(Dataset source, int[] chosen)
        : base(source) => this.chosen = chosen;

    public override int Count => chosen.Length;

    internal override StoredFeatures? Gather(long limit) =>
        Source.Stored is { } stored && stored.ByteCount / Source.Count * Count <= limit
            ? stored.Copy(chosen, FeatureCount)
            : null;

    internal override string Origin(long row) =>
        Source.Origin(chosen[row]) ?? FormattableString.Invariant($"sample {chosen[row]} before Split");

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, FeatureCount);
        var found = Find(rows);
        Source.CopyFeatures(found.AsSpan(0, rows.Length), destination);
        ArrayPool<long>.Shared.Return(found);
    }

    public override void CopyTrainingFeatures(ReadOnlySpan<long> rows, Span<float> destination, long seed)
    {
        CheckRequest(rows, destination.Length, FeatureCount);
        var found = Find(rows);
        Source.CopyTrainingFeatures(found.AsSpan(0, rows.Length), destination, seed);
        ArrayPool<long>.Shared.Return(found);
    }

    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination)
    {
        CheckRequest(rows, destination.Length, 1);
        var found = Find(rows);
        Source.CopyLabels(found.AsSpan(0, rows.Length), destination);
        ArrayPool<long>.Shared.Return(found);
    }

    public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, TargetCount);
        var found = Find(rows);
        Source.CopyTargets(found.AsSpan(0, rows.Length), destination);
        ArrayPool<long>.Shared.Return(found);
    }

    // A fault in a sample that is not among these must not stop a run over them.
    internal override void CheckFeatures(string role)
    {
        if (areFeaturesChecked || Source.Stored is not { AreBytes: false } stored)
        {
            return;
        }

        var (features, width, row) = (stored.Floats, FeatureCount, new long[1]);
        for (var i = 0; i < chosen.Length; i++)
        {
            row[0] = i;
            NumberChecks.CheckFeatures(this, role, row, features.Span.Slice(chosen[i] * width, width));
        }

        areFeaturesChecked = true;
    }

    private long[] Find(ReadOnlySpan<long> rows)
    {
        var found = ArrayPool<long>.Shared.Rent(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            found[i] = chosen[(int)rows[i]];
        }

        return found;
    }
}
