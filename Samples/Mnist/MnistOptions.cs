namespace MnistSample;

/// <summary>What the command line asks for.</summary>
/// <param name="Models">The networks to train, in order.</param>
/// <param name="AreNamed">Whether these networks were asked for by name; if not, they are all there are.</param>
/// <param name="Iterations">Optimizer steps; null: as declared.</param>
/// <param name="BatchSize">Samples a step; null: as declared.</param>
/// <param name="Seed">Seed of the initial weights and of the order of the samples.</param>
/// <param name="Threads">Threads that compute.</param>
/// <param name="Device">Where to compute.</param>
/// <param name="DataFolder">The folder of the four MNIST files.</param>
/// <param name="OutputFile">The JSON file to write; null for none.</param>
public sealed record MnistOptions(
    IReadOnlyList<CatalogueEntry> Models,
    bool AreNamed,
    int? Iterations,
    int? BatchSize,
    long Seed,
    int Threads,
    DeviceKind Device,
    string DataFolder,
    string? OutputFile
)
{
    /// <summary>The settings of one network's run: those of its declaration, except what the command line changes.</summary>
    public TrainingOptions TrainingOptions(CatalogueEntry model) =>
        model.Options with
        {
            Iterations = Iterations ?? model.Options.Iterations,
            BatchSize = BatchSize ?? model.Options.BatchSize,
        };
}
