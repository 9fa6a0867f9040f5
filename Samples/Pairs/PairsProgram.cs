using System.Globalization;
using NetDsl.Samples;
using Spectre.Console;
using TorchSharp;

namespace PairsSample;

/// <summary>The program: read the options, load the data, train, show, write.</summary>
/// <param name="output">The output for results.</param>
/// <param name="error">The output for errors.</param>
public sealed class PairsProgram(TextWriter output, TextWriter error)
{
    private readonly IAnsiConsole console = Consoles.Create(output);

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">Stops it after the current training step; results so far are shown and written.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args, CancellationToken cancellationToken) =>
        SampleProgram.Run(error, () => new CommandLine().Read(args, output), options => Run(options, cancellationToken));

    private int Run(PairsOptions options, CancellationToken cancellationToken)
    {
        if (options.OutputFile is { } path)
        {
            OutputFile.Check(path);
        }

        var device = Devices.Find(options.Device);
        var digits = Load(options.DataFolder);
        torch.set_num_threads(options.Threads);
        console.Line($"MNIST: {digits.Train.Count:N0} training images, {digits.Test.Count:N0} test images.");
        console.Line($"Seed {options.Seed}, threads: {options.Threads}.");
        var results = new List<(CatalogueEntry Model, TrainingHistory History)>();
        foreach (var model in options.Models.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            results.Add((model, Train(model, device, digits, options, cancellationToken)));
        }

        Report(results, options);
        var done = results.Count == options.Models.Count && !results.Exists(result => result.History.Cancelled);
        return done ? ExitCodes.Succeeded : ExitCodes.Interrupted;
    }

    private TrainingHistory Train(
        CatalogueEntry model,
        torch.Device? device,
        Mnist digits,
        PairsOptions options,
        CancellationToken cancellationToken
    )
    {
        using var network = model.Create(device, options.Seed);
        var training = model.Options with { Iterations = options.Iterations ?? model.Options.Iterations };

        // Test pairs are the same in every run.
        var train = model.Data(digits.Train, (int)(options.Seed % int.MaxValue));
        var test = model.Data(digits.Test, 1);
        console.Line($"");
        console.Line($"{model} {model.ParameterCount:N0} parameters");
        return network.Fit(train, test, training, NetDsl.Progress.On(output, TextbookReport.Line), cancellationToken);
    }

    private void Report(List<(CatalogueEntry Model, TrainingHistory History)> results, PairsOptions options)
    {
        // After an interrupt before the first step there is nothing to show or to write.
        results.RemoveAll(result => result.History.Iterations == 0);
        console.Line($"");
        if (results.Count == 0)
        {
            console.Line($"Stopped before the first training step.");
            return;
        }

        var table = new ReportTable(
            new ReportColumn("Network", IsText: true),
            new ReportColumn("Parameters"),
            new ReportColumn("Steps"),
            new ReportColumn("Last loss"),
            new ReportColumn("On test data"),
            new ReportColumn("Seconds")
        );
        foreach (var (model, history) in results)
        {
            table.Add(
                history.Cancelled ? $"{model.Id} (stopped)" : model.Id,
                Text($"{model.ParameterCount:N0}"),
                Text($"{history.Iterations:N0}"),
                history.LastLoss is { } loss ? Text($"{loss:F4}") : "-",
                Score(history.Final),
                Text($"{history.TrainingTime.TotalSeconds:F1}")
            );
        }

        table.Write(console);
        if (options.OutputFile is { } path)
        {
            ResultRecord.Write(
                path,
                [.. results.Select(result => ResultRecord.From(result.Model.Id, options.Seed, options.Threads, result.History))]
            );
            console.Line($"Written: {path}");
        }
    }

    private static string Score(TrainingRecord? final) =>
        final is not { Test: { } test } ? "-"
        : test.Metric == MetricKind.Accuracy ? Text($"accuracy {100 * test.Score:F2} %")
        : Text($"R² {test.Score:F4}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

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
