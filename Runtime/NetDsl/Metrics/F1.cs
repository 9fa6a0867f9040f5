namespace NetDsl;

/// <summary>
/// The harmonic mean of precision and recall, 2·TP / (2·TP + FP + FN), over all yes-or-no labels of all samples ("micro");
/// 0 if no label is a yes or is predicted as one.
/// </summary>
/// <param name="threshold">An output above it means yes.</param>
internal sealed class F1(float threshold) : Metric
{
    private readonly YesCounts counts = new();

    protected override double Figure => counts.F1;

    protected override void Count(ReadOnlySpan<float> outputs, Batch batch)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            counts.Add(outputs[i] > threshold, batch.Targets[i] > Half);
        }
    }
}
