using System.CommandLine;
using NetDsl.Samples;

namespace PairsSample;

/// <summary>The program's options.</summary>
public sealed class CommandLine
{
    private readonly Option<CatalogueEntry[]> models = StandardOptions.Choices(
        "--models",
        "Networks to train",
        "network",
        Catalogue.All,
        entry => entry.Id
    );

    private readonly Option<int?> iterations = StandardOptions.Count(
        "--iterations",
        "Optimizer steps of each network [default: as declared: 1000]"
    );

    private readonly Option<long> seed = StandardOptions.Seed();
    private readonly Option<int> threads = StandardOptions.Threads();
    private readonly Option<DeviceKind> device = StandardOptions.Device();
    private readonly Option<string> output = StandardOptions.ResultFile();
    private readonly Option<string> data = new("--data")
    {
        Description = "Folder of the four MNIST files, with .gz or without [default: those that come with the program]",
        HelpName = "folder",
        CustomParser = OptionValues.Text,
    };

    private readonly RootCommand root;

    /// <summary>A command line over the networks of the catalogue.</summary>
    public CommandLine() =>
        root = new RootCommand("Trains two networks of two inputs on MNIST: pairs of digits, and a digit with a number.")
        {
            models,
            iterations,
            seed,
            threads,
            device,
            data,
            output,
        };

    /// <summary>Reads the arguments; prints help or the version if requested.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="writer">The output for help.</param>
    /// <returns>The options; null if help or the version was printed.</returns>
    /// <exception cref="UsageException">An option or a value is wrong.</exception>
    public PairsOptions? Read(string[] args, TextWriter writer) =>
        CommandLineParser.Parse(root, args, writer) is { } values
            ? new PairsOptions(
                values.GetValue(models) is { Length: > 0 } chosen ? chosen : Catalogue.All,
                values.GetValue(iterations),
                values.GetValue(seed),
                values.GetValue(threads),
                values.GetValue(device),
                values.GetValue(data) ?? Path.Combine(AppContext.BaseDirectory, "data", "mnist"),
                values.GetValue(output)
            )
            : null;
}

/// <summary>The options of the command line.</summary>
/// <param name="Models">The networks to train, in order.</param>
/// <param name="Iterations">Optimizer steps; null: as declared.</param>
/// <param name="Seed">Seed of the initial weights, of the order of the samples, and of the pairs.</param>
/// <param name="Threads">Number of threads.</param>
/// <param name="Device">The device to compute on.</param>
/// <param name="DataFolder">The folder of the four MNIST files.</param>
/// <param name="OutputFile">The JSON file to write; null for none.</param>
public sealed record PairsOptions(
    IReadOnlyList<CatalogueEntry> Models,
    int? Iterations,
    long Seed,
    int Threads,
    DeviceKind Device,
    string DataFolder,
    string? OutputFile
);
