namespace NetDsl;

/// <summary>As <see cref="F1"/>, with two scores per sample: class 1 is the yes.</summary>
internal sealed class TwoClassF1 : Metric
{
    private readonly YesCounts counts = new();

    protected override double Figure => counts.F1;

    protected override void Count(ReadOnlySpan<float> outputs, Batch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            counts.Add(Highest(outputs.Slice(2 * i, 2)) == 1, batch.Labels[i] == 1);
        }
    }
}
