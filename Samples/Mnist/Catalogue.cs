using TorchSharp;

namespace MnistSample;

/// <summary>A network that the program can train.</summary>
/// <param name="Id">Its name on the command line and in the output file.</param>
/// <param name="Stages">Its layers in short.</param>
/// <param name="Published">The published test accuracy, in percent; "-" if none is printed.</param>
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
    /// <summary>Whether it is declared for a CUDA device; without one, or another given device, it cannot be built.</summary>
    public bool NeedsCuda { get; init; }

    /// <summary>Passes over the training images after which it was published.</summary>
    public int PublishedEpochs { get; init; } = 5;

    /// <summary>Whether its first parameters are the filters of a convolution, which can be drawn.</summary>
    public bool HasFilters { get; init; }

    /// <summary>"C: 784-100-relu-10".</summary>
    public override string ToString() => $"{Id}: {Stages}";
}

/// <summary>The networks of <c>Networks.cs</c>.</summary>
public static class Catalogue
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            "LogReg",
            "784-10",
            "-",
            LogisticRegressionModel.ParameterCount,
            LogisticRegressionModel.DefaultOptions,
            (device, seed) => new LogisticRegressionModel(device, seed: seed)
        ),
        new(
            "A",
            "784-100-sigmoid-10",
            "91-92",
            ModelA.ParameterCount,
            ModelA.DefaultOptions,
            (device, seed) => new ModelA(device, seed: seed)
        ),
        new(
            "B",
            "784-100-tanh-10",
            "95",
            ModelB.ParameterCount,
            ModelB.DefaultOptions,
            (device, seed) => new ModelB(device, seed: seed)
        ),
        new(
            "C",
            "784-100-relu-10",
            "95",
            ModelC.ParameterCount,
            ModelC.DefaultOptions,
            (device, seed) => new ModelC(device, seed: seed)
        ),
        new(
            "D",
            "784-100-relu-100-relu-10",
            "96",
            ModelD.ParameterCount,
            ModelD.DefaultOptions,
            (device, seed) => new ModelD(device, seed: seed)
        ),
        new(
            "E",
            "784-100-relu-100-relu-100-relu-10",
            "96-97",
            ModelE.ParameterCount,
            ModelE.DefaultOptions,
            (device, seed) => new ModelE(device, seed: seed)
        ),
        new(
            "E-GPU",
            "784-100-relu-100-relu-100-relu-10",
            "96-97",
            ModelEGpu.ParameterCount,
            ModelEGpu.DefaultOptions,
            (device, seed) => new ModelEGpu(device, seed: seed)
        )
        {
            NeedsCuda = true,
        },
        new(
            "BN",
            "784-32-bn-relu-32-bn-relu-10",
            "-",
            ModelBN.ParameterCount,
            ModelBN.DefaultOptions,
            (device, seed) => new ModelBN(device, seed: seed)
        ),
        new(
            "Plain",
            "784-32-relu-32-relu-10",
            "-",
            ModelPlain.ParameterCount,
            ModelPlain.DefaultOptions,
            (device, seed) => new ModelPlain(device, seed: seed)
        ),
        new(
            "LeNet",
            "conv 6-5, pool, conv 16-5, pool, 120-84-10",
            "99.05",
            LeNet.ParameterCount,
            LeNet.DefaultOptions,
            (device, seed) => new LeNet(device, seed: seed)
        )
        {
            PublishedEpochs = 20, // LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998
            HasFilters = true,
        },
        new(
            "Convnet",
            "conv 32-3, pool, conv 64-3, pool, dropout, 10",
            "99.22",
            Convnet.ParameterCount,
            Convnet.DefaultOptions,
            (device, seed) => new Convnet(device, seed: seed)
        )
        {
            PublishedEpochs = 15, // https://keras.io/examples/vision/mnist_convnet/
            HasFilters = true,
        },
    ];
}
