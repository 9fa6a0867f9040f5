using System.CommandLine;

namespace NetDsl.Samples;

/// <summary>The options that samples share, with the same names, values and help.</summary>
public static class StandardOptions
{
    /// <summary><c>--seed</c>, 1 by default.</summary>
    public static Option<long> Seed() =>
        new("--seed")
        {
            Description = "Seed of the initial weights and of the order of the samples; the same seed gives the same run",
            HelpName = "number",
            DefaultValueFactory = _ => 1,
            CustomParser = OptionValues.Seed,
        };

    /// <summary><c>--threads</c>, one per core by default.</summary>
    public static Option<int> Threads() =>
        new("--threads")
        {
            Description = "Number of threads for computing",
            HelpName = "number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = OptionValues.AtLeastOne,
        };

    /// <summary><c>--device</c>, auto by default.</summary>
    public static Option<DeviceKind> Device() =>
        new("--device")
        {
            Description = "Where to compute; auto: the first CUDA device if there is one, otherwise the CPU [default: auto]",
            HelpName = "auto|cpu|cuda",
            CustomParser = OptionValues.Device,
        };

    /// <summary><c>--output</c>, a JSON file of results; none by default.</summary>
    public static Option<string> ResultFile() =>
        new("--output")
        {
            Description = "JSON file for the results, written at the end; its folder must exist",
            HelpName = "file.json",
            CustomParser = OptionValues.Text,
        };

    /// <summary>An integer of at least 1; null if it is not given.</summary>
    /// <param name="name">The option: "--iterations".</param>
    /// <param name="description">Its line of help, with the default.</param>
    public static Option<int?> Count(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "number",
            CustomParser = result => OptionValues.AtLeastOne(result),
        };

    /// <summary>Some of a list, separated by commas; null or empty when it is not given.</summary>
    /// <param name="name">The option: "--models".</param>
    /// <param name="description">Its line of help, without the list.</param>
    /// <param name="thing">The word for one of them: "network".</param>
    /// <param name="all">The choices.</param>
    /// <param name="id">The name of one on the command line; case is ignored.</param>
    public static Option<T[]> Choices<T>(
        string name,
        string description,
        string thing,
        IReadOnlyList<T> all,
        Func<T, string> id
    ) =>
        new(name)
        {
            Description = $"{description}, separated by commas: {string.Join(", ", all.Select(id))} [default: all]",
            HelpName = "ids",
            CustomParser = result => OptionValues.Choices(result, thing, all, id),
        };
}
