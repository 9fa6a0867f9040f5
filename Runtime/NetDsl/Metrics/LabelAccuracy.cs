namespace NetDsl;

/// <summary>Share of correct yes-or-no labels, over all labels of all samples.</summary>
/// <param name="threshold">An output above it means yes.</param>
internal sealed class LabelAccuracy(float threshold) : Metric
{
    private long right;
    private long count;

    protected override double Figure => (double)right / count;

    protected override void Count(ReadOnlySpan<float> outputs, Batch batch)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            right += outputs[i] > threshold == batch.Targets[i] > Half ? 1 : 0;
        }

        count += outputs.Length;
    }
}
