using System.CommandLine;
using NetDsl.Samples;

namespace MnistSample;

/// <summary>The program's options.</summary>
public sealed class CommandLine
{
    private readonly Option<CatalogueEntry[]> models;
    private readonly Option<int?> iterations = StandardOptions.Count(
        "--iterations",
        "Optimizer steps of each network [default: as declared: 3000; Convnet: an epoch]"
    );

    private readonly Option<int?> batchSize = StandardOptions.Count(
        "--batch-size",
        "Images a step [default: as declared: 100; Convnet: 128]"
    );
    private readonly Option<bool> full = new("--full")
    {
        Description = "Train each network for as many epochs as its published figure, such as 20 for LeNet and 15 for Convnet",
    };

    private readonly Option<string> filters = new("--filters")
    {
        Description = "SVG picture of the filters of the networks that begin with a convolution, before and after training",
        HelpName = "file.svg",
        CustomParser = OptionValues.Text,
    };

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

    private readonly IReadOnlyList<CatalogueEntry> catalogue;
    private readonly RootCommand root;

    /// <summary>A command line over the networks of a catalogue.</summary>
    public CommandLine(IReadOnlyList<CatalogueEntry> catalogue)
    {
        this.catalogue = catalogue;
        models = StandardOptions.Choices("--models", "Networks to train", "network", catalogue, entry => entry.Id);
        root = new RootCommand("Trains textbook networks on MNIST and compares them with the published accuracy.")
        {
            models,
            iterations,
            full,
            batchSize,
            seed,
            threads,
            device,
            data,
            output,
            filters,
        };
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
    public MnistOptions? Read(string[] args, TextWriter writer)
    {
        if (CommandLineParser.Parse(root, args, writer) is not { } values)
        {
            return null;
        }

        var named = values.GetValue(models) ?? [];
        return new MnistOptions(
            named.Length > 0 ? named : catalogue,
            named.Length > 0,
            values.GetValue(iterations),
            values.GetValue(full),
            values.GetValue(batchSize),
            values.GetValue(seed),
            values.GetValue(threads),
            values.GetValue(device),
            values.GetValue(data) ?? Path.Combine(AppContext.BaseDirectory, "data", "mnist"),
            values.GetValue(output),
            values.GetValue(filters)
        );
    }
}
