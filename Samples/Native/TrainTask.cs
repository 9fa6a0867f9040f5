using NetDsl.Samples;
using TorchSharp;

namespace NativeSample;

/// <summary>Trains a network on MNIST and saves its weights.</summary>
/// <param name="Weights">The file to write; an existing one is replaced.</param>
/// <param name="DataFolder">The folder of the four MNIST files.</param>
/// <param name="Iterations">Optimizer steps; null: as declared.</param>
/// <param name="Seed">Seed of the initial weights and of the order of the images.</param>
/// <param name="Threads">Number of threads.</param>
public sealed record TrainTask(string Weights, string DataFolder, int? Iterations, long Seed, int Threads) : ITask
{
    /// <inheritdoc/>
    public int Run(TextWriter output, CancellationToken cancellationToken)
    {
        OutputFile.Check(Weights);
        var data = Load(DataFolder);
        torch.set_num_threads(Threads);
        using var network = new DigitNetwork(seed: Seed);
        var declared = DigitNetwork.DefaultOptions;
        var options = declared with { Iterations = Iterations ?? declared.Iterations };
        output.Line($"784-100-relu-10, {DigitNetwork.ParameterCount:N0} parameters, {options.Iterations:N0} iterations");
        var history = network.Fit(data.Train, data.Test, options, new TextbookReport(output), cancellationToken);
        if (history.Iterations == 0)
        {
            output.Line($"Stopped before the first training step.");
            return ExitCodes.Interrupted;
        }

        if (history.Cancelled)
        {
            output.Line($"Stopped at iteration {history.Iterations}.");
        }

        network.SaveWeights(Weights);
        output.Line($"Written: {Weights}");
        return history.Cancelled ? ExitCodes.Interrupted : ExitCodes.Succeeded;
    }

    private static Mnist Load(string folder)
    {
        try
        {
            return Mnist.Load(folder);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UsageException($"--data: {fault.Message}");
        }
    }
}
