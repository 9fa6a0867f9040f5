namespace TourSample;

/// <summary>A layer's weights before training, with their theoretical figures.</summary>
/// <param name="Name">How they were drawn.</param>
/// <param name="Formula">The formula of the bound; empty if there is none.</param>
/// <param name="Bound">The bound of all weights' magnitudes; null if there is none.</param>
/// <param name="ExpectedDeviation">The standard deviation of the distribution.</param>
/// <param name="Weights">The weights.</param>
public sealed record InitialWeights(
    string Name,
    string Formula,
    double? Bound,
    double ExpectedDeviation,
    IReadOnlyList<float> Weights
)
{
    /// <summary>The lowest weight.</summary>
    public float Low => Weights.Min();

    /// <summary>The highest weight.</summary>
    public float High => Weights.Max();

    /// <summary>Their standard deviation, with n - 1, as in PyTorch's <c>std()</c>.</summary>
    public double Deviation
    {
        get
        {
            var mean = Weights.Average(weight => (double)weight);
            return Math.Sqrt(Weights.Sum(weight => (weight - mean) * (weight - mean)) / (Weights.Count - 1));
        }
    }

    /// <summary>Weights uniform within a bound: their standard deviation is bound / √3.</summary>
    public static InitialWeights Uniform(string name, string formula, double bound, IReadOnlyList<float> weights) =>
        new(name, formula, bound, bound / Math.Sqrt(3), weights);

    /// <summary>Normal weights around 0.</summary>
    public static InitialWeights Normal(string name, double deviation, IReadOnlyList<float> weights) =>
        new(name, "", null, deviation, weights);
}
