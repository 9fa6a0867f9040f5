using System.Globalization;
using NetDsl.Samples;
using Spectre.Console;
using XorSample.ByHand;

namespace XorSample;

/// <summary>The program: trains the networks, does a step by hand, trains by hand, shows and writes the results.</summary>
/// <param name="output">The output for results.</param>
/// <param name="error">The output for errors.</param>
/// <param name="compare">Does a step by hand and by autograd; null for <see cref="GradientComparison.Of"/>.</param>
public sealed class XorProgram(TextWriter output, TextWriter error, Func<SmallXor, GradientComparison>? compare = null)
{
    private const double HandLearningRate = 0.03;

    private readonly IAnsiConsole console = Consoles.Create(output);

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">Stops it after the current training step; results so far are shown and written.</param>
    /// <returns>The exit code; <see cref="ExitCodes.Failed"/> also when hand and autograd disagree.</returns>
    public int Run(string[] args, CancellationToken cancellationToken) =>
        SampleProgram.Run(error, () => new CommandLine().Read(args, output), options => Run(options, cancellationToken));

    private int Run(XorOptions options, CancellationToken cancellationToken)
    {
        options.Output.Check();
        Line($"XOR: 4 points, all of them in every step. Seed {options.Seed}.");
        var results = new List<Result>();
        foreach (var model in options.Models.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            results.Add(Train(model, options, cancellationToken));
        }

        // After an interrupt before the first step there is nothing to show or to write.
        results.RemoveAll(result => result.Steps == 0);
        if (cancellationToken.IsCancellationRequested)
        {
            Report(results, options);
            return ExitCodes.Interrupted;
        }

        var agree = Compare(options, out var start);
        results.AddRange(TrainByHand(start, options));
        Report(results, options);
        return agree ? ExitCodes.Succeeded : ExitCodes.Failed;
    }

    private Result Train(CatalogueEntry model, XorOptions options, CancellationToken cancellationToken)
    {
        using var network = model.Create(options.Seed);
        var training = model.Options with { Iterations = options.Iterations ?? model.Options.Iterations };
        Line($"");
        Line($"{model}, {network.ParameterCount} parameters, {training.Iterations:N0} steps");
        var progress = NetDsl.Progress.On(output, TextbookReport.Line);
        var history = network.Fit(XorData.Dataset, XorData.Dataset, training, progress, cancellationToken);
        return Result.Of(model, network, history);
    }

    private bool Compare(XorOptions options, out Weights start)
    {
        using var network = new SmallXor(seed: options.Seed);
        var comparison = (compare ?? GradientComparison.Of)(network);
        start = comparison.Weights;
        Line($"");
        var (hand, engine) = comparison.Cost;
        Line($"Gradients by hand: the first step of 2-2-1; cost by hand {hand:F9}, by the engine {engine:F9}");
        ResultTable.Write(comparison, console);
        if (comparison.Agree)
        {
            Line($"The chain rule and autograd agree to {GradientComparison.Tolerance:0e-0}.");
        }
        else
        {
            var (found, allowed) = (comparison.Difference, GradientComparison.Tolerance);
            error.WriteLine(
                FormattableString.Invariant(
                    $"error: the chain rule and autograd differ by {found:0.0e-0}, more than {allowed:0e-0}."
                )
            );
        }

        return comparison.Agree;
    }

    private static IEnumerable<Result> TrainByHand(Weights start, XorOptions options)
    {
        var declared = SmallXor.DefaultOptions;
        var (steps, every) = (options.Iterations ?? declared.Iterations!.Value, declared.EvaluateEvery!.Value);
        yield return Result.Of(
            "HandZero",
            FormattableString.Invariant($"By hand: 2-2-1 from zeros, step size {HandLearningRate}"),
            "0.693147 (ln 2)",
            HandTraining.Run(default, HandLearningRate, steps, every)
        );
        yield return Result.Of(
            "Hand",
            FormattableString.Invariant($"By hand: 2-2-1 from Small's first weights, step size {declared.LearningRate}"),
            "0.001",
            HandTraining.Run(start, declared.LearningRate, steps, every)
        );
    }

    private void Report(List<Result> results, XorOptions options)
    {
        Line($"");
        if (results.Count == 0)
        {
            Line($"Stopped before the first training step.");
            return;
        }

        ResultTable.Write(results, console);
        Line($"");
        Line($"Published: the textbook's cost after 10,001 steps. Some seeds get stuck: try --seed 5.");
        if (options.Output.Json is { } json)
        {
            ResultFile.Write(json, results, options.Seed);
            Line($"Written: {json}");
        }

        if (options.Output.Svg is { } svg)
        {
            CostCurves.Of(results).Write(svg);
            Line($"Written: {svg}");
        }
    }

    private void Line(FormattableString text) => console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
