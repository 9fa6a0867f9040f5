namespace XorSample;

/// <summary>A network that the program can train.</summary>
/// <param name="Id">Its name on the command line and in the output file.</param>
/// <param name="Stages">Its layers in short.</param>
/// <param name="Published">The textbook's cost after 10001 steps.</param>
/// <param name="Options">The training settings of its declaration.</param>
/// <param name="Create">Builds it with a seed.</param>
public sealed record CatalogueEntry(
    string Id,
    string Stages,
    string Published,
    TrainingOptions Options,
    Func<long, ITrainableNetwork> Create
)
{
    /// <summary>"Small: 2-2-1 sigmoids".</summary>
    public override string ToString() => $"{Id}: {Stages}";
}

/// <summary>The networks of <c>Networks.cs</c>.</summary>
public static class Catalogue
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new("Perceptron", "2-1 sigmoid", "0.693147 (ln 2)", Perceptron.DefaultOptions, seed => new Perceptron(seed: seed)),
        new("Small", "2-2-1 sigmoids", "0.001", SmallXor.DefaultOptions, seed => new SmallXor(seed: seed)),
        new("Deep", "2-10-10-10-1 sigmoids", "0.00015", DeepXor.DefaultOptions, seed => new DeepXor(seed: seed)),
    ];
}
