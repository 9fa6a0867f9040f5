namespace MnistSample;

/// <summary>The result of one network.</summary>
/// <param name="Model">The network.</param>
/// <param name="History">Its run, finished or interrupted.</param>
public sealed record Result(CatalogueEntry Model, TrainingHistory History)
{
    /// <summary>Last test accuracy, 0 to 1; null when the run was interrupted before its first evaluation.</summary>
    public double? Accuracy => History.Final?.Accuracy;
}
