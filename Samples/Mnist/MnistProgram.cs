using NetDsl.Samples;
using Spectre.Console;
using TorchSharp;

namespace MnistSample;

/// <summary>The program: read the options, load the data, train, show, write.</summary>
/// <param name="output">The output for results.</param>
/// <param name="error">The output for errors.</param>
/// <param name="catalogue">The networks to choose from; null for those of <see cref="Catalogue"/>.</param>
public sealed class MnistProgram(TextWriter output, TextWriter error, IReadOnlyList<CatalogueEntry>? catalogue = null)
{
    private readonly IAnsiConsole console = Consoles.Create(output);

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">Stops it after the current training step; results so far are shown and written.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args, CancellationToken cancellationToken) =>
        SampleProgram.Run(
            error,
            () => new CommandLine(catalogue ?? Catalogue.All).Read(args, output),
            options => Run(options, cancellationToken)
        );

    private int Run(MnistOptions options, CancellationToken cancellationToken)
    {
        foreach (var path in new[] { options.OutputFile, options.FilterFile }.OfType<string>())
        {
            OutputFile.Check(path);
        }

        if (options.FilterFile is not null && !options.Models.Any(model => model.HasFilters))
        {
            throw new UsageException("--filters: none of these networks begins with a convolution: add one with --models.");
        }

        var device = Devices.Find(options.Device);
        var leftOut = LeftOut.Of(options);
        var models = options.Models.Except(leftOut.Select(left => left.Model)).ToArray();
        var data = Load(options.DataFolder);
        torch.set_num_threads(options.Threads);
        var (train, test) = (data.Train.Count, data.Test.Count);
        console.Line(
            $"MNIST: {train:N0} training images, {test:N0} test images. Seed {options.Seed}, threads: {options.Threads}."
        );

        var results = new List<Result>();
        foreach (var model in models.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            results.Add(Train(model, device, data, options, cancellationToken));
        }

        Report(results, leftOut, options);
        var done = results.Count == models.Length && !results.Exists(result => result.History.Cancelled);
        return done ? ExitCodes.Succeeded : ExitCodes.Interrupted;
    }

    private Result Train(
        CatalogueEntry model,
        torch.Device? device,
        Mnist data,
        MnistOptions options,
        CancellationToken cancellationToken
    )
    {
        using var network = model.Create(device, options.Seed);
        var training = options.TrainingOptions(model);
        console.Line($"");
        var iterations = training.TotalIterations(data.Train.Count);
        console.Line(
            $"{model}, {model.ParameterCount:N0} parameters, {iterations:N0} iterations of {training.BatchSize:N0} images"
        );
        var first = options.FilterFile is not null && model.HasFilters ? Filters.Of(network) : null;
        var progress = NetDsl.Progress.On(output, TextbookReport.Line);
        var history = network.Fit(data.Train, data.Test, training, progress, cancellationToken);
        return new Result(model, history, history.Iterations / (double)training.IterationsPerEpoch(data.Train.Count))
        {
            Filters = first is null ? null : new TrainedFilters(first, Filters.Of(network)),
        };
    }

    private void Report(List<Result> results, IReadOnlyList<LeftOut> leftOut, MnistOptions options)
    {
        // After an interrupt before the first step there is nothing to show or to write.
        results.RemoveAll(result => result.History.Iterations == 0);
        if (results.Count == 0)
        {
            console.Line($"Stopped before the first training step.");
            return;
        }

        console.Line($"");
        ResultTable.Write(results, leftOut, console);
        console.Line($"");
        console.Line($"Published: the test accuracy in the original, in brackets the epochs after which it was reached.");
        console.Line($"Seconds: training without evaluations.");
        foreach (var left in leftOut)
        {
            console.Line($"{left.Reason}");
        }

        if (options.OutputFile is { } path)
        {
            ResultRecord.Write(path, [.. results.Select(result => Record(result, options))]);
            console.Line($"Written: {path}");
        }

        if (options.FilterFile is { } picture && results.Exists(result => result.Filters is not null))
        {
            FilterPicture.Of(results).Write(picture);
            console.Line($"Written: {picture}");
        }
    }

    private static ResultRecord Record(Result result, MnistOptions options) =>
        ResultRecord.From(result.Model.Id, options.Seed, options.Threads, result.History);

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
