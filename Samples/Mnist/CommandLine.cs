using System.CommandLine;
using System.CommandLine.Help;

namespace MnistSample;

/// <summary>The program's options, their help and their errors.</summary>
public sealed class CommandLine
{
    private readonly Option<CatalogueEntry[]> models;
    private readonly Option<int?> iterations = new("--iterations")
    {
        Description = "Optimizer steps of each network [default: 3000]",
        HelpName = "number",
        CustomParser = result => OptionValues.AtLeastOne(result),
    };

    private readonly Option<int?> batchSize = new("--batch-size")
    {
        Description = "Images a step [default: 100]",
        HelpName = "number",
        CustomParser = result => OptionValues.AtLeastOne(result),
    };

    private readonly Option<long> seed = new("--seed")
    {
        Description = "Seed of the initial weights and of the order of the images; the same seed gives the same run",
        HelpName = "number",
        DefaultValueFactory = _ => 1,
        CustomParser = OptionValues.Seed,
    };

    private readonly Option<int> threads = new("--threads")
    {
        Description = "Threads that compute",
        HelpName = "number",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = OptionValues.AtLeastOne,
    };

    private readonly Option<DeviceKind> device = new("--device")
    {
        Description = "Where to compute; auto: the first CUDA device if there is one, else the CPU [default: auto]",
        HelpName = "auto|cpu|cuda",
        CustomParser = OptionValues.Device,
    };

    private readonly Option<string> data = new("--data")
    {
        Description = "Folder of the four MNIST files, with .gz or without [default: those that come with the program]",
        HelpName = "folder",
        CustomParser = OptionValues.Text,
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "JSON file for the results, written at the end; its folder must exist",
        HelpName = "file.json",
        CustomParser = OptionValues.Text,
    };

    private readonly IReadOnlyList<CatalogueEntry> catalogue;
    private readonly RootCommand root;

    /// <summary>A command line over the networks of a catalogue.</summary>
    public CommandLine(IReadOnlyList<CatalogueEntry> catalogue)
    {
        this.catalogue = catalogue;
        var known = string.Join(", ", catalogue.Select(entry => entry.Id));
        models = new("--models")
        {
            Description = $"Networks to train, separated by commas: {known} [default: all]",
            HelpName = "ids",
            CustomParser = result => OptionValues.Models(result, catalogue),
        };
        root = new RootCommand("Trains textbook networks on MNIST and compares them with the published accuracy.")
        {
            models, iterations, batchSize, seed, threads, device, data, output,
        };
    }

    /// <summary>Reads the arguments; prints help or the version if that is what they ask for.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="writer">Where help goes.</param>
    /// <returns>The options; null when help or the version was printed.</returns>
    /// <exception cref="UsageException">An option or a value is wrong.</exception>
    public MnistOptions? Read(string[] args, TextWriter writer)
    {
        var result = root.Parse(args);
        if (result.Action is HelpAction || root.Options.OfType<VersionOption>().Any(option => result.Action == option.Action))
        {
            result.Invoke(new InvocationConfiguration { Output = writer });
            return null;
        }

        if (result.Errors is [var first, ..])
        {
            throw new UsageException($"{first.Message.TrimEnd('.').ReplaceLineEndings(" ")}. --help lists the options.");
        }

        return new MnistOptions(
            result.GetValue(models) is { Length: > 0 } chosen ? chosen : catalogue,
            result.GetValue(iterations),
            result.GetValue(batchSize),
            result.GetValue(seed),
            result.GetValue(threads),
            result.GetValue(device),
            result.GetValue(data) ?? Path.Combine(AppContext.BaseDirectory, "data", "mnist"),
            result.GetValue(output));
    }
}
