namespace NetDsl.Tests.Data;

/// <summary>
/// A data set as users write them; whatever it says of itself and hands out can be wrong. Sound: 5 samples of 2 numbers, 3
/// classes.
/// </summary>
internal sealed class OwnData : Dataset
{
    public Func<int> Samples { get; init; } = () => 5;

    public int ClassCount { get; init; } = 3;

    public IReadOnlyList<int>? Shape { get; init; } = [2];

    public IReadOnlyList<int>? Targets { get; init; } = [];

    public IReadOnlyList<NetworkInput>? Parts { get; init; } = [];

    public Func<long, long?> Label { get; init; } = row => row % 3;

    public Func<long, int, float?> Feature { get; init; } = (row, i) => row + i;

    public Func<long, float?> Target { get; init; } = row => row;

    public override int Count => Samples();

    public override int Classes => ClassCount;

    public override IReadOnlyList<int> FeatureShape => Shape!;

    public override IReadOnlyList<NetworkInput> Inputs => Parts!;

    public override IReadOnlyList<int> TargetShape => Targets!;

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = Feature(rows[i / FeatureCount], i % FeatureCount) ?? destination[i];
        }
    }

    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = Label(rows[i]) ?? destination[i];
        }
    }

    public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = Target(rows[i]) ?? destination[i];
        }
    }
}
