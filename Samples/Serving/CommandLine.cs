using System.CommandLine;
using System.Globalization;
using System.Net;
using NetDsl.Samples;
using ArgumentResult = System.CommandLine.Parsing.ArgumentResult;

namespace ServingSample;

/// <summary>The program's options.</summary>
public sealed class CommandLine
{
    private const int DefaultPort = 5080;

    private readonly Option<int?> port = new("--port")
    {
        Description = $"Port to listen on; 0 takes a free one [default: {DefaultPort}]",
        HelpName = "number",
        CustomParser = Port,
    };

    private readonly Option<IPAddress?> address = new("--address")
    {
        Description = "Address to listen on; 0.0.0.0 answers other machines too [default: 127.0.0.1]",
        HelpName = "address",
        CustomParser = Address,
    };

    private readonly Option<string> weights = new("--weights")
    {
        Description = "Safetensors file of network C's weights [default: the program's own, trained at the first start]",
        HelpName = "file",
        CustomParser = OptionValues.Text,
    };

    private readonly RootCommand root;

    /// <summary>A command line.</summary>
    public CommandLine() =>
        root = new RootCommand("Answers HTTP requests with a network that reads handwritten digits.") { port, address, weights };

    /// <summary>Reads the arguments; prints help or the version if requested.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="writer">The output for help.</param>
    /// <returns>The options; null if help or the version was printed.</returns>
    /// <exception cref="UsageException">An option or a value is wrong.</exception>
    public ServingOptions? Read(string[] args, TextWriter writer) =>
        CommandLineParser.Parse(root, args, writer) is { } values
            ? new ServingOptions(
                new IPEndPoint(values.GetValue(address) ?? IPAddress.Loopback, values.GetValue(port) ?? DefaultPort),
                values.GetValue(weights)
            )
            : null;

    private static int? Port(ArgumentResult result) =>
        int.TryParse(OptionValues.Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value <= IPEndPoint.MaxPort
            ? value
            : Wrong<int?>(result, "--port", $"a whole number from 0 to {IPEndPoint.MaxPort}");

    private static IPAddress? Address(ArgumentResult result) =>
        IPAddress.TryParse(OptionValues.Text(result), out var value)
            ? value
            : Wrong<IPAddress>(result, "--address", "an IP address");

    private static T? Wrong<T>(ArgumentResult result, string option, string expected)
    {
        result.AddError($"{option}: '{string.Join(' ', result.Tokens.Select(token => token.Value))}' is not {expected}");
        return default;
    }
}
