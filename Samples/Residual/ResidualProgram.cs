using FashionMnistSample;
using NetDsl.Samples;
using Spectre.Console;
using TorchSharp;

namespace ResidualSample;

/// <summary>The program: read the options, get the data, train, show, write.</summary>
/// <param name="output">The output for results.</param>
/// <param name="error">The output for errors.</param>
/// <param name="catalogue">The networks to choose from; null for those of <see cref="Catalogue"/>.</param>
public sealed class ResidualProgram(TextWriter output, TextWriter error, IReadOnlyList<CatalogueEntry>? catalogue = null)
{
    private readonly IAnsiConsole console = Consoles.Create(output);

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">
    /// Stops it. A download stops immediately, and its part is kept. Training stops after the current step, and results so far
    /// are shown and written.
    /// </param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args, CancellationToken cancellationToken) =>
        SampleProgram.Run(
            error,
            () => new CommandLine(catalogue ?? Catalogue.All).Read(args, output),
            options => Run(options, cancellationToken)
        );

    private int Run(ResidualOptions options, CancellationToken cancellationToken)
    {
        if (options.OutputFile is { } path)
        {
            OutputFile.Check(path);
        }

        var device = Devices.Find(options.Device);
        Mnist data;
        string folder;
        try
        {
            (data, folder) = DataLoader.Create(console).Load(options.Data, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            console.Line($"Stopped. What has been downloaded is kept; the next run continues from there.");
            return ExitCodes.Interrupted;
        }

        torch.set_num_threads(options.Threads);
        console.Line($"Fashion-MNIST: {data.Train.Count:N0} training images, {data.Test.Count:N0} test images, from {folder}");
        console.Line($"Seed {options.Seed}, threads: {options.Threads}.");
        var results = new List<Result>();
        foreach (var model in options.Models.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            results.Add(Train(model, device, data, options, cancellationToken));
        }

        Report(results, options);
        var done = results.Count == options.Models.Count && !results.Exists(result => result.History.Cancelled);
        return done ? ExitCodes.Succeeded : ExitCodes.Interrupted;
    }

    private Result Train(
        CatalogueEntry model,
        torch.Device? device,
        Mnist data,
        ResidualOptions options,
        CancellationToken cancellationToken
    )
    {
        using var network = model.Create(device, options.Seed);
        var training = options.TrainingOptions(model);
        var iterations = training.TotalIterations(data.Train.Count);
        console.Line($"");
        console.Line(
            $"{model}, {model.ParameterCount:N0} parameters, {iterations:N0} iterations of {training.BatchSize:N0} images"
        );
        var progress = NetDsl.Progress.On(output, TextbookReport.Line);
        var history = network.Fit(data.Train, data.Test, training, progress, cancellationToken);
        return new Result(model, history);
    }

    private void Report(List<Result> results, ResidualOptions options)
    {
        // After an interrupt before the first step there is nothing to show or to write.
        results.RemoveAll(result => result.History.Iterations == 0);
        console.Line($"");
        if (results.Count == 0)
        {
            console.Line($"Stopped before the first training step.");
            return;
        }

        ResultTable.Write(results, console);
        console.Line($"");
        console.Line($"Same stages, same settings, same seed: the networks differ in the shortcuts only.");
        if (options.OutputFile is { } path)
        {
            ResultRecord.Write(
                path,
                [.. results.Select(result => ResultRecord.From(result.Model.Id, options.Seed, options.Threads, result.History))]
            );
            console.Line($"Written: {path}");
        }
    }
}
