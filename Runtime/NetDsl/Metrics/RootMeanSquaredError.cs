namespace NetDsl;

/// <summary>
/// Square root of the mean squared error over all outputs of all samples. (With several outputs scikit-learn's default is
/// different: the mean of each output's root.)
/// </summary>
internal sealed class RootMeanSquaredError : Metric
{
    private readonly MeanSquaredError squared = new();

    protected override double Figure => Math.Sqrt(squared.Score);

    protected override void Count(ReadOnlySpan<float> outputs, Batch batch) => squared.Add(outputs, batch);
}
