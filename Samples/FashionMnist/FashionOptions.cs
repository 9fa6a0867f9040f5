using NetDsl.Samples;

namespace FashionMnistSample;

/// <summary>The options of the command line.</summary>
/// <param name="Models">The networks to train, in order.</param>
/// <param name="Epochs">Passes over the training images; null: as declared.</param>
/// <param name="Seed">Seed of the initial weights, of dropout and of the order of the images.</param>
/// <param name="Threads">Number of threads.</param>
/// <param name="Device">The device to compute on.</param>
/// <param name="Data">The source of the images.</param>
/// <param name="Output">The files to write.</param>
/// <param name="Beside">A JSON file of results whose curves are drawn beside those of the same networks; null for none.</param>
public sealed record FashionOptions(
    IReadOnlyList<CatalogueEntry> Models,
    int? Epochs,
    long Seed,
    int Threads,
    DeviceKind Device,
    DataOptions Data,
    OutputFiles Output,
    string? Beside
)
{
    /// <summary>The settings of one network's run: those of its declaration, except what the command line changes.</summary>
    public TrainingOptions TrainingOptions(CatalogueEntry model) =>
        model.Options with
        {
            Epochs = Epochs ?? model.Options.Epochs,
        };
}
