namespace MnistSample;

/// <summary>The options of the command line.</summary>
/// <param name="Models">The networks to train, in order.</param>
/// <param name="AreNamed">Whether these networks were requested by name; otherwise they are all networks.</param>
/// <param name="Iterations">Optimizer steps; null: as declared.</param>
/// <param name="IsFull">Whether each network is trained for the epochs of its published figure.</param>
/// <param name="BatchSize">Samples per step; null: as declared.</param>
/// <param name="Seed">Seed of the initial weights and of the order of the samples.</param>
/// <param name="Threads">Number of threads.</param>
/// <param name="Device">The device to compute on.</param>
/// <param name="DataFolder">The folder of the four MNIST files.</param>
/// <param name="OutputFile">The JSON file to write; null for none.</param>
/// <param name="FilterFile">The picture of filters to write; null for none.</param>
public sealed record MnistOptions(
    IReadOnlyList<CatalogueEntry> Models,
    bool AreNamed,
    int? Iterations,
    bool IsFull,
    int? BatchSize,
    long Seed,
    int Threads,
    DeviceKind Device,
    string DataFolder,
    string? OutputFile,
    string? FilterFile
)
{
    /// <summary>The settings of one network's run: those of its declaration, except what the command line changes.</summary>
    public TrainingOptions TrainingOptions(CatalogueEntry model)
    {
        var options = IsFull ? model.Options with { Epochs = model.PublishedEpochs } : model.Options;
        return options with { Iterations = Iterations ?? options.Iterations, BatchSize = BatchSize ?? options.BatchSize };
    }
}
