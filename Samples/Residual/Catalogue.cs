using TorchSharp;

namespace ResidualSample;

/// <summary>A network that the program trains.</summary>
/// <param name="Id">Its name on the command line and in the output file.</param>
/// <param name="Stages">Its layers in short.</param>
/// <param name="ParameterCount">Number of trained parameters.</param>
/// <param name="Options">The training settings of its declaration.</param>
/// <param name="Create">Builds it on a device (null: as declared) with a seed.</param>
public sealed record CatalogueEntry(
    string Id,
    string Stages,
    long ParameterCount,
    TrainingOptions Options,
    Func<torch.Device?, long, ITrainableNetwork> Create
)
{
    /// <summary>"Residual: 44 layers, shortcuts past each two".</summary>
    public override string ToString() => $"{Id}: {Stages}";
}

/// <summary>The networks that are trained.</summary>
public static class Catalogue
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            "Plain",
            "44 layers in a chain",
            Plain44.ParameterCount,
            Plain44.DefaultOptions,
            (device, seed) => new Plain44(device, seed: seed)
        ),
        new(
            "Residual",
            "44 layers, a shortcut past every two",
            Residual44.ParameterCount,
            Residual44.DefaultOptions,
            (device, seed) => new Residual44(device, seed: seed)
        ),
    ];
}
