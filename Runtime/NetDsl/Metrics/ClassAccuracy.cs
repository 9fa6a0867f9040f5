namespace NetDsl;

/// <summary>Share of samples whose highest output is the one of their class.</summary>
/// <param name="width">Outputs per sample, one for each class.</param>
internal sealed class ClassAccuracy(int width) : Metric
{
    private long right;
    private long count;

    protected override double Figure => (double)right / count;

    protected override void Count(ReadOnlySpan<float> outputs, Batch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            right += Highest(outputs.Slice(i * width, width)) == batch.Labels[i] ? 1 : 0;
        }

        count += batch.Count;
    }
}
