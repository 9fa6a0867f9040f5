using MnistSample;
using NetDsl;
using NetDsl.Samples;
using Spectre.Console;

namespace ServingSample;

/// <summary>Network C with weights: from a file, or kept from the first start, when it was trained.</summary>
/// <param name="console">The console for the training's progress.</param>
public sealed class TrainedDigits(IAnsiConsole console)
{
    private static string KeptFile => Path.Combine(AppContext.BaseDirectory, "digits.safetensors");

    /// <summary>Opens the network.</summary>
    /// <param name="file">The file of weights; null for the program's own.</param>
    /// <param name="cancellationToken">Stops training.</param>
    /// <returns>The network; null if training was stopped.</returns>
    /// <exception cref="UsageException">The given file cannot be loaded.</exception>
    public ModelC? Open(string? file, CancellationToken cancellationToken)
    {
        var network = new ModelC();
        try
        {
            if (file is not null)
            {
                SavedWeights.Load(network, file);
                console.Line($"Weights: {file}");
            }
            else if (!TryLoadKept(network) && !Train(network, cancellationToken))
            {
                network.Dispose();
                return null;
            }

            return network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private bool TryLoadKept(ModelC network)
    {
        if (!File.Exists(KeptFile))
        {
            return false;
        }

        try
        {
            network.LoadWeights(KeptFile);
            console.Line($"Weights: {KeptFile}");
            return true;
        }
        catch (Exception fault) when (fault is InvalidDataException or WeightMismatchException)
        {
            console.Line($"{fault.Message}");
            console.Line($"Training again.");
            return false;
        }
    }

    private bool Train(ModelC network, CancellationToken cancellationToken)
    {
        console.Line($"First start: training network C on MNIST, a few seconds.");
        var mnist = Mnist.Load(Path.Combine(AppContext.BaseDirectory, "data", "mnist"));
        var progress = NetDsl.Progress.On(console.Profile.Out.Writer, TextbookReport.Line);
        var history = network.Fit(mnist.Train, mnist.Test, observer: progress, cancellationToken: cancellationToken);
        if (history.Cancelled)
        {
            return false;
        }

        network.SaveWeights(KeptFile);
        console.Line($"Kept for the next start: {KeptFile}");
        return true;
    }
}
