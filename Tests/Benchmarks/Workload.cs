using FashionMnistSample;
using TorchSharp;

namespace NetDsl.Benchmarks;

/// <summary>A network of the samples whose training is timed, always on the images of MNIST.</summary>
/// <param name="Id">Its name in the tables.</param>
/// <param name="Options">The training settings of its declaration.</param>
/// <param name="Create">Builds it on the CPU.</param>
internal sealed record Workload(string Id, TrainingOptions Options, Func<ITrainableNetwork> Create)
{
    /// <summary>
    /// The dense networks of the MNIST sample that need no GPU, and the repaired one of the Fashion-MNIST sample.
    /// </summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        .. MnistSample
            .Catalogue.All.Where(entry => !entry.NeedsCuda && !entry.HasFilters)
            .Select(entry => new Workload(entry.Id, entry.Options, () => entry.Create(torch.CPU, 1))),
        new("Fashion", Repaired.DefaultOptions, () => new Repaired(torch.CPU, seed: 1)) { IsAdam = true },
    ];

    /// <summary>Samples a step.</summary>
    public int BatchSize => Options.BatchSize;

    /// <summary>Whether the optimizer is Adam; else it is SGD.</summary>
    public bool IsAdam { get; private init; }

    public static Workload Find(string id) => All.First(workload => workload.Id == id);
}
