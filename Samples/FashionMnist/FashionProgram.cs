using System.Globalization;
using NetDsl.Samples;
using Spectre.Console;

namespace FashionMnistSample;

/// <summary>The program: read the options, get the data.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where errors go.</param>
/// <param name="loader">Gets the data; null for that of this machine.</param>
public sealed class FashionProgram(TextWriter output, TextWriter error, Func<IAnsiConsole, DataLoader>? loader = null)
{
    private readonly IAnsiConsole console = Consoles.Create(output);

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">Stops it; what has been downloaded is kept.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args, CancellationToken cancellationToken) => SampleProgram.Run(
        error,
        () => new CommandLine().Read(args, output) is { } options ? Run(options, cancellationToken) : ExitCodes.Succeeded);

    private int Run(DataOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var (data, folder) = (loader ?? DataLoader.Create)(console).Load(options, cancellationToken);
            Line($"Fashion-MNIST: {data.Train.Count:N0} training images, {data.Test.Count:N0} test images, from {folder}");
            return ExitCodes.Succeeded;
        }
        catch (OperationCanceledException)
        {
            Line($"Stopped. What has been downloaded is kept; the next run goes on from there.");
            return ExitCodes.Interrupted;
        }
    }

    private void Line(FormattableString text) => console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
