using System.CommandLine;
using NetDsl.Samples;

namespace FashionMnistSample;

/// <summary>The program's options.</summary>
public sealed class CommandLine
{
    private readonly Option<CatalogueEntry[]> models;
    private readonly Option<int?> epochs = StandardOptions.Count(
        "--epochs",
        "Passes over the training images for each network [default: as declared: 20; Convolutions: 3]"
    );

    private readonly Option<long> seed = StandardOptions.Seed();
    private readonly Option<int> threads = StandardOptions.Threads();
    private readonly Option<DeviceKind> device = StandardOptions.Device();
    private readonly Option<OutputFiles> output = OutputFiles.Option();
    private readonly Option<string> beside = new("--beside")
    {
        Description =
            "JSON file of the same networks' results in another run, or by PyTorch, to draw beside these in the .svg file",
        HelpName = "file.json",
        CustomParser = OptionValues.Text,
    };

    private readonly DataCommandLine data = new();
    private readonly IReadOnlyList<CatalogueEntry> catalogue;
    private readonly RootCommand root;

    /// <summary>A command line over the networks of a catalogue.</summary>
    public CommandLine(IReadOnlyList<CatalogueEntry> catalogue)
    {
        this.catalogue = catalogue;
        models = StandardOptions.Choices("--models", "Networks to train", "network", catalogue, entry => entry.Id);
        root = new RootCommand(
            "Trains networks on Fashion-MNIST: two that fail, one that limps, one repaired, and one of convolutions."
        )
        {
            models,
            epochs,
            seed,
            threads,
            device,
            output,
            beside,
        };
        foreach (var option in data.All)
        {
            root.Add(option);
        }
    }

    /// <summary>Reads the arguments; prints help or the version if requested.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="writer">The output for help.</param>
    /// <returns>The options; null if help or the version was printed.</returns>
    /// <exception cref="UsageException">An option or a value is wrong.</exception>
    public FashionOptions? Read(string[] args, TextWriter writer) =>
        CommandLineParser.Parse(root, args, writer) is { } values
            ? new FashionOptions(
                values.GetValue(models) is { Length: > 0 } chosen ? chosen : catalogue,
                values.GetValue(epochs),
                values.GetValue(seed),
                values.GetValue(threads),
                values.GetValue(device),
                data.Read(values),
                values.GetValue(output)!,
                values.GetValue(beside)
            )
            : null;
}
