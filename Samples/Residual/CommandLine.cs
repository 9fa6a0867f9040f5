using System.CommandLine;
using FashionMnistSample;
using NetDsl.Samples;

namespace ResidualSample;

/// <summary>The program's options.</summary>
public sealed class CommandLine
{
    private readonly Option<CatalogueEntry[]> models;
    private readonly Option<int?> iterations = StandardOptions.Count(
        "--iterations",
        "Optimizer steps of each network [default: as declared: 300]"
    );

    private readonly Option<bool> full = new("--full")
    {
        Description = $"Train each network for {ResidualOptions.FullEpochs} epochs",
    };

    private readonly Option<long> seed = StandardOptions.Seed();
    private readonly Option<int> threads = StandardOptions.Threads();
    private readonly Option<DeviceKind> device = StandardOptions.Device();
    private readonly Option<string> output = StandardOptions.ResultFile();
    private readonly DataCommandLine data = new();
    private readonly IReadOnlyList<CatalogueEntry> catalogue;
    private readonly RootCommand root;

    /// <summary>A command line over the networks of a catalogue.</summary>
    public CommandLine(IReadOnlyList<CatalogueEntry> catalogue)
    {
        this.catalogue = catalogue;
        models = StandardOptions.Choices("--models", "Networks to train", "network", catalogue, entry => entry.Id);
        root = new RootCommand("Trains a deep network on Fashion-MNIST twice: as a plain chain, and with residual connections.")
        {
            models,
            iterations,
            full,
            seed,
            threads,
            device,
            output,
        };
        foreach (var option in data.All)
        {
            root.Add(option);
        }

        root.Validators.Add(result =>
        {
            if (result.GetResult(full) is not null && result.GetResult(iterations) is not null)
            {
                result.AddError("--full: --iterations is given too; write one of them");
            }
        });
    }

    /// <summary>Reads the arguments; prints help or the version if requested.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="writer">The output for help.</param>
    /// <returns>The options; null if help or the version was printed.</returns>
    /// <exception cref="UsageException">An option or a value is wrong.</exception>
    public ResidualOptions? Read(string[] args, TextWriter writer) =>
        CommandLineParser.Parse(root, args, writer) is { } values
            ? new ResidualOptions(
                values.GetValue(models) is { Length: > 0 } chosen ? chosen : catalogue,
                values.GetValue(iterations),
                values.GetValue(full),
                values.GetValue(seed),
                values.GetValue(threads),
                values.GetValue(device),
                data.Read(values),
                values.GetValue(output)
            )
            : null;
}
