namespace NetDsl;

/// <summary>Mean of (output - target)² over all outputs of all samples.</summary>
internal sealed class MeanSquaredError : Metric
{
    private double sum;
    private long count;

    protected override double Figure => sum / count;

    protected override void Count(ReadOnlySpan<float> outputs, Batch batch)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            var error = (double)outputs[i] - batch.Targets[i];
            sum += error * error;
        }

        count += outputs.Length;
    }
}
