using System.CommandLine;
using NetDsl.Samples;

namespace FashionMnistSample;

/// <summary>The program's options, their help and their errors.</summary>
public sealed class CommandLine
{
    private readonly DataCommandLine data = new();
    private readonly RootCommand root = new("Finds the Fashion-MNIST data set, or downloads it.");

    /// <summary>The command line.</summary>
    public CommandLine()
    {
        foreach (var option in data.All)
        {
            root.Add(option);
        }
    }

    /// <summary>Reads the arguments; prints help or the version if that is what they ask for.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="writer">Where help goes.</param>
    /// <returns>The options; null when help or the version was printed.</returns>
    /// <exception cref="UsageException">An option or a value is wrong.</exception>
    public DataOptions? Read(string[] args, TextWriter writer) =>
        CommandLineParser.Parse(root, args, writer) is { } result ? data.Read(result) : null;
}
