using FashionMnistSample;

namespace ResidualSample;

/// <summary>The options of the command line.</summary>
/// <param name="Models">The networks to train, in order.</param>
/// <param name="Iterations">Optimizer steps; null: as declared.</param>
/// <param name="IsFull">Whether each network is trained for <see cref="FullEpochs"/> epochs.</param>
/// <param name="Seed">Seed of the initial weights and of the order of the images.</param>
/// <param name="Threads">Number of threads.</param>
/// <param name="Device">The device to compute on.</param>
/// <param name="Data">The source of the images.</param>
/// <param name="OutputFile">The JSON file to write; null for none.</param>
public sealed record ResidualOptions(
    IReadOnlyList<CatalogueEntry> Models,
    int? Iterations,
    bool IsFull,
    long Seed,
    int Threads,
    DeviceKind Device,
    DataOptions Data,
    string? OutputFile
)
{
    /// <summary>Epochs of a full run.</summary>
    public const int FullEpochs = 10;

    /// <summary>The settings of one network's run: those of its declaration, except what the command line changes.</summary>
    public TrainingOptions TrainingOptions(CatalogueEntry model) =>
        IsFull
            ? model.Options with
            {
                Epochs = FullEpochs,
                EvaluateEvery = null,
            }
            : model.Options with
            {
                Iterations = Iterations ?? model.Options.Iterations,
            };
}
