namespace NetDsl;

/// <summary>Mean of |output - target| over all outputs of all samples.</summary>
internal sealed class MeanAbsoluteError : Metric
{
    private double sum;
    private long count;

    protected override double Figure => sum / count;

    protected override void Count(ReadOnlySpan<float> outputs, Batch batch)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            sum += Math.Abs((double)outputs[i] - batch.Targets[i]);
        }

        count += outputs.Length;
    }
}
