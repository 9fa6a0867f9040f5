using System.Net.Sockets;
using NetDsl.Samples;
using ServingSample.Web;
using Spectre.Console;
using TorchSharp;

namespace ServingSample;

/// <summary>The program: load the network, or train it at the first start, then answer requests until Ctrl-C.</summary>
/// <param name="output">The output for its messages.</param>
/// <param name="error">The output for errors.</param>
public sealed class ServingProgram(TextWriter output, TextWriter error)
{
    private readonly IAnsiConsole console = Consoles.Create(output);

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">Stops it: training immediately, serving after the running requests.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args, CancellationToken cancellationToken) =>
        SampleProgram.Run(
            error,
            () => new CommandLine().Read(args, output),
            options => RunAsync(options, cancellationToken).GetAwaiter().GetResult()
        );

    private async Task<int> RunAsync(ServingOptions options, CancellationToken cancellationToken)
    {
        using var network = new TrainedDigits(console).Open(options.WeightsFile, cancellationToken);
        if (network is null)
        {
            console.Line($"Stopped before the network was trained.");
            return ExitCodes.Interrupted;
        }

        // Requests already run in parallel; a prediction on several threads would only wait for them.
        torch.set_num_threads(1);
        await using var server = DigitServer.Create(network, options.Endpoint);
        try
        {
            await server.StartAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            throw new UsageException($"cannot listen: {fault.Message} Choose another with --port.");
        }

        console.Line($"Listening on {string.Join(", ", server.Urls)}; Ctrl-C stops.");
        await server.WaitForShutdownAsync(cancellationToken);
        console.Line($"Stopped.");
        return ExitCodes.Succeeded;
    }
}
