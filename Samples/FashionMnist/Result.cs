namespace FashionMnistSample;

/// <summary>The result of one network.</summary>
/// <param name="Model">The network.</param>
/// <param name="History">Its run, finished or interrupted.</param>
/// <param name="Epochs">Its finished epochs.</param>
public sealed record Result(CatalogueEntry Model, TrainingHistory History, IReadOnlyList<EpochRecord> Epochs)
{
    /// <summary>The lowest and the highest cost of its epochs; null when none was finished.</summary>
    public (double Lowest, double Highest)? Costs =>
        Epochs.Count == 0 ? null : (Epochs.Min(epoch => epoch.Cost), Epochs.Max(epoch => epoch.Cost));
}
