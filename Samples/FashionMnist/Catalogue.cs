using TorchSharp;

namespace FashionMnistSample;

/// <summary>A network that the program can train.</summary>
/// <param name="Id">Its name on the command line and in the output file.</param>
/// <param name="Stages">Its layers and its loss in short.</param>
/// <param name="Published">Its outcome in the textbook.</param>
/// <param name="ParameterCount">Number of trained parameters.</param>
/// <param name="Options">The training settings of its declaration.</param>
/// <param name="Create">Builds it on a device (null: as declared) with a seed.</param>
public sealed record CatalogueEntry(
    string Id,
    string Stages,
    string Published,
    long ParameterCount,
    TrainingOptions Options,
    Func<torch.Device?, long, ITrainableNetwork> Create
)
{
    /// <summary>"Repaired: 784-256-relu-dropout-256-relu-10, cross entropy".</summary>
    public override string ToString() => $"{Id}: {Stages}";
}

/// <summary>The networks of the folder <c>Networks</c>.</summary>
public static class Catalogue
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            "First",
            "784-64-relu-10-relu-softmax, cross entropy",
            "stuck, cost 2.18-2.41",
            FirstTry.ParameterCount,
            FirstTry.DefaultOptions,
            (device, seed) => new FirstTry(device, seed: seed)
        ),
        new(
            "Second",
            "784-256-sigmoid-256-relu-10-relu-softmax, cross entropy",
            "stuck, cost 2.29-2.31",
            SecondTry.ParameterCount,
            SecondTry.DefaultOptions,
            (device, seed) => new SecondTry(device, seed: seed)
        ),
        new(
            "Third",
            "784-256-relu-dropout-256-relu-10-relu-softmax, squared error",
            "-",
            ThirdTry.ParameterCount,
            ThirdTry.DefaultOptions,
            (device, seed) => new ThirdTry(device, seed: seed)
        ),
        new(
            "Repaired",
            "784-256-relu-dropout-256-relu-10, cross entropy",
            "88.9 % (PyTorch)",
            Repaired.ParameterCount,
            Repaired.DefaultOptions,
            (device, seed) => new Repaired(device, seed: seed)
        ),
        new(
            "Convolutions",
            "conv 32-5, pool, conv 64-5, pool, dropout, 10, cross entropy",
            "92.5 % in 30 epochs",
            Convolutions.ParameterCount,
            Convolutions.DefaultOptions,
            (device, seed) => new Convolutions(device, seed: seed)
        ),
    ];
}
