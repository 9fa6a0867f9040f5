namespace NetDsl;

/// <summary>Share of samples whose yes-or-no labels are all right.</summary>
/// <param name="threshold">An output above it means yes.</param>
/// <param name="width">Labels per sample.</param>
internal sealed class ExactMatch(float threshold, int width) : Metric
{
    private long right;
    private long count;

    protected override double Figure => (double)right / count;

    protected override void Count(ReadOnlySpan<float> outputs, Batch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            right += AreRight(outputs.Slice(i * width, width), batch.Targets.AsSpan(i * width, width)) ? 1 : 0;
        }

        count += batch.Count;
    }

    private bool AreRight(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] > threshold != targets[i] > Half)
            {
                return false;
            }
        }

        return true;
    }
}
