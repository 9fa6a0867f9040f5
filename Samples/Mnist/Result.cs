namespace MnistSample;

/// <summary>The result of one network.</summary>
/// <param name="Model">The network.</param>
/// <param name="History">Its run, finished or interrupted.</param>
/// <param name="Epochs">Passes over the training images, parts of one included.</param>
public sealed record Result(CatalogueEntry Model, TrainingHistory History, double Epochs)
{
    /// <summary>The filters of its first layer; null if it has none, or they are not drawn.</summary>
    public TrainedFilters? Filters { get; init; }

    /// <summary>Last test accuracy, 0 to 1; null when the run was interrupted before its first evaluation.</summary>
    public double? Accuracy => History.Final?.Accuracy;
}
