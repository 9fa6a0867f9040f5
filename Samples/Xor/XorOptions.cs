using System.CommandLine;
using NetDsl.Samples;

namespace XorSample;

/// <summary>The options of the command line.</summary>
/// <param name="Models">The networks to train, in order.</param>
/// <param name="Iterations">Steps of each training; null: as declared.</param>
/// <param name="Seed">Seed of the initial weights.</param>
/// <param name="Output">The files to write.</param>
public sealed record XorOptions(IReadOnlyList<CatalogueEntry> Models, int? Iterations, long Seed, OutputFiles Output);

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

    private readonly Option<int?> iterations = StandardOptions.Count("--iterations", "Steps of each training [default: 10001]");
    private readonly Option<long> seed = StandardOptions.Seed();
    private readonly Option<OutputFiles> output = OutputFiles.Option();

    /// <summary>Reads the arguments; prints help or the version if requested.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="writer">The output for help.</param>
    /// <returns>The options; null if help or the version was printed.</returns>
    /// <exception cref="UsageException">An option or a value is wrong.</exception>
    public XorOptions? Read(string[] args, TextWriter writer)
    {
        var root = new RootCommand("Trains networks on XOR, and compares the chain rule by hand with autograd.")
        {
            models,
            iterations,
            seed,
            output,
        };
        return CommandLineParser.Parse(root, args, writer) is { } values
            ? new XorOptions(
                values.GetValue(models) is { Length: > 0 } chosen ? chosen : Catalogue.All,
                values.GetValue(iterations),
                values.GetValue(seed),
                values.GetValue(output)!
            )
            : null;
    }
}
