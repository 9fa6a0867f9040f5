namespace NetDsl;

/// <summary>
/// Square root of the mean squared error over all outputs of all samples. (Of several outputs scikit-learn's default is another:
/// the mean of each output's root.)
/// </summary>
internal sealed class RootMeanSquaredError : Metric
{
    private readonly MeanSquaredError squared = new();

    public override double Score => Math.Sqrt(squared.Score);

    public override void Add(ReadOnlySpan<float> outputs, Batch batch) => squared.Add(outputs, batch);
}
