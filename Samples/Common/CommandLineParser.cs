using System.CommandLine;
using System.CommandLine.Help;

namespace NetDsl.Samples;

/// <summary>Parses a sample's arguments. Help and version are printed; the first fault is reported in one line.</summary>
public static class CommandLineParser
{
    /// <summary>Parses the arguments; prints help or the version if requested.</summary>
    /// <param name="root">The program's options.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="writer">The output for help.</param>
    /// <returns>The values; null if help or the version was printed.</returns>
    /// <exception cref="UsageException">An option or a value is wrong.</exception>
    public static ParseResult? Parse(RootCommand root, string[] args, TextWriter writer)
    {
        var result = root.Parse(args);
        if (result.Action is HelpAction || root.Options.OfType<VersionOption>().Any(option => result.Action == option.Action))
        {
            result.Invoke(new InvocationConfiguration { Output = writer });
            return null;
        }

        return result.Errors is [var first, ..]
            ? throw new UsageException($"{first.Message.TrimEnd('.').ReplaceLineEndings(" ")}. --help lists the options.")
            : result;
    }
}
