using System.Globalization;
using NetDsl.Samples;
using Spectre.Console;
using TorchSharp;

namespace FashionMnistSample;

/// <summary>The program: read the options, get the data, train, show, write.</summary>
/// <param name="output">The output for results.</param>
/// <param name="error">The output for errors.</param>
/// <param name="loader">Loads the data; null for this machine's loader.</param>
/// <param name="catalogue">The networks to choose from; null for those of <see cref="Catalogue"/>.</param>
public sealed class FashionProgram(
    TextWriter output,
    TextWriter error,
    Func<IAnsiConsole, DataLoader>? loader = null,
    IReadOnlyList<CatalogueEntry>? catalogue = null
)
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

    private int Run(FashionOptions options, CancellationToken cancellationToken)
    {
        options.Output.Check();
        var beside = options.Beside is { } path ? ResultFile.Read(path, "--beside") : [];
        var device = Devices.Find(options.Device);
        Mnist data;
        string folder;
        try
        {
            (data, folder) = (loader ?? DataLoader.Create)(console).Load(options.Data, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Line($"Stopped. What has been downloaded is kept; the next run continues from there.");
            return ExitCodes.Interrupted;
        }

        torch.set_num_threads(options.Threads);
        Line($"Fashion-MNIST: {data.Train.Count:N0} training images, {data.Test.Count:N0} test images, from {folder}");
        Line($"Seed {options.Seed}, threads: {options.Threads}.");
        var results = new List<Result>();
        foreach (var model in options.Models.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            results.Add(Train(model, device, data, options, cancellationToken));
        }

        Report(results, beside, options);
        var done = results.Count == options.Models.Count && !results.Exists(result => result.History.Cancelled);
        return done ? ExitCodes.Succeeded : ExitCodes.Interrupted;
    }

    private Result Train(
        CatalogueEntry model,
        torch.Device? device,
        Mnist data,
        FashionOptions options,
        CancellationToken cancellationToken
    )
    {
        using var network = model.Create(device, options.Seed);
        var training = options.TrainingOptions(model);
        Line($"");
        Line($"{model}: {model.ParameterCount:N0} parameters, {training.Epochs:N0} epochs, batches of {training.BatchSize:N0}");
        var report = new EpochReport();
        var progress = NetDsl.Progress.On(output, _ => report.LastLine);
        var history = network.Fit(data.Train, data.Test, training, new CompositeObserver(report, progress), cancellationToken);
        return new Result(model, history, report.Epochs);
    }

    private void Report(List<Result> results, IReadOnlyList<FashionRecord> beside, FashionOptions options)
    {
        // After an interrupt before the first step there is nothing to show or to write.
        results.RemoveAll(result => result.History.Iterations == 0);
        Line($"");
        if (results.Count == 0)
        {
            Line($"Stopped before the first training step.");
            return;
        }

        ResultTable.Write(results, console);
        Line($"");
        Line($"Published: the textbook's outcome after 20 epochs, unless another number is given.");
        Line($"Costs: lowest and highest mean of an epoch.");
        Line(
            $"Guessing costs ln 10 = 2.3026 with cross entropy and is right for 10 %: a network that stays there learns nothing."
        );
        var records = results.Select(result => FashionRecord.From(result, options)).ToArray();
        if (options.Output.Json is { } json)
        {
            ResultFile.Write(json, records);
            Line($"Written: {json}");
        }

        var others = beside.Where(other => results.Exists(result => result.Model.Id == other.Id));
        var drawn = records.Concat(others).Where(record => record.History.Count > 0).ToArray();
        if (options.Output.Svg is { } svg && drawn.Length > 0)
        {
            CostCurves.Of(drawn).Write(svg);
            Line($"Written: {svg}");
        }
    }

    private void Line(FormattableString text) => console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
