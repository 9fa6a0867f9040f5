using System.CommandLine;
using MnistSample;
using NetDsl;
using NetDsl.Benchmarks;

var threads = Count("--threads", "Threads", 1);
var rounds = Count("--rounds", "Timings of each side", 7);
var iterations = Count("--iterations", "Iterations a timing", 600);
var predictions = Count("--predictions", "Predictions a timing", 20_000);
var models = new Option<string?>("--models") { Description = "Networks to time, as LogReg,C [default: all]" };
models.Validators.Add(result =>
{
    var unknown = result
        .GetValueOrDefault<string>()
        ?.Split(',')
        .Except(Workload.All.Select(workload => workload.Id))
        .FirstOrDefault();
    if (unknown is not null)
    {
        result.AddError(
            $"--models: there is no network '{unknown}': there are "
                + $"{string.Join(", ", Workload.All.Select(workload => workload.Id))}."
        );
    }
});
var python = new Option<string?>("--python")
{
    Description = "Python that has PyTorch [default: /usr/bin/python3, then python3]",
};
var work = new Option<bool>("--processor-time")
{
    Description = "Count the processors' work instead of the seconds that pass: for a machine that others use too",
};
var folder = Path.Combine(AppContext.BaseDirectory, "data", "mnist");

var predict = new Command("predict", "Times predictions of one image here and in PyTorch.") { rounds, predictions, work, python };
predict.SetAction(arguments =>
{
    var data = Mnist.Load(folder).Train;
    var clock = new Clock(arguments.GetValue(work));
    using var ours = new OurPredictions(data, callers: 1, clock);
    using var oursByTwo = new OurPredictions(data, callers: 2, clock);
    using var theirs = StartPython(arguments, 1, "predict", clock);
    var table = new PredictionTable(Console.Out);
    table.Introduce(ours, theirs, clock, arguments.GetValue(rounds), arguments.GetValue(predictions));
    var comparison = new Comparison(arguments.GetValue(rounds), arguments.GetValue(predictions));
    foreach (var network in Catalogue.All.Where(entry => !entry.NeedsCuda && !entry.HasFilters))
    {
        var times = comparison.Time(network.Id, theirs is null ? [ours, oursByTwo] : [ours, oursByTwo, theirs]);
        table.Row(network.Id, times[0], times[1], theirs is null ? null : times[2], ours.BytesEach(network.Id));
    }
});

var contender = new Argument<string>("contender") { Description = "hand, generated, images or generated-images" };
var worker = new Command("worker", "Trains at the orders of another process of this program.") { contender, threads };
worker.Hidden = true;
worker.SetAction(arguments =>
{
    var data = Mnist.Load(folder).Train;
    var count = arguments.GetValue(threads);
    using IContender own = arguments.GetValue(contender) switch
    {
        "hand" => new HandWritten(data, count),
        "images" => new ImageNetworks(data, count),
        "generated-images" => new GeneratedImages(data, count),
        _ => new OurLoop(data, count),
    };
    WorkerProcess.Serve(own);
});

var convolutions = new Command("convolutions", "Times convolutional networks, written by hand and generated, on both engines.")
{
    rounds,
    iterations,
};
convolutions.SetAction(arguments =>
{
    var table = new TrainingTable(Console.Out, "Fashion predicting".Length);
    foreach (var count in new[] { 1, 2 })
    {
        var contenders = Engines.StartImages(count);
        if (count == 1)
        {
            table.IntroduceImages(arguments.GetValue(rounds), arguments.GetValue(iterations));
        }

        table.Head(count, contenders);
        var comparison = new Comparison(arguments.GetValue(rounds), arguments.GetValue(iterations));
        foreach (var id in ImageNetworks.Ids)
        {
            table.Row(id, comparison.Time(id, contenders));
        }

        Console.WriteLine();
        foreach (var each in contenders)
        {
            each.Dispose();
        }
    }
});

var root = new RootCommand("Times the training of the samples' networks on TorchSharp by hand, on both engines, and in PyTorch.")
{
    rounds,
    iterations,
    models,
    python,
    predict,
    convolutions,
    worker,
};
root.SetAction(arguments =>
{
    var wanted = arguments.GetValue(models)?.Split(',') ?? [.. Workload.All.Select(workload => workload.Id)];
    var table = new TrainingTable(Console.Out);
    foreach (var count in new[] { 1, 2 })
    {
        var contenders = Engines.Start(count, StartPython(arguments, count, "train", new Clock(CountsWork: false)));
        if (count == 1)
        {
            table.Introduce(arguments.GetValue(rounds), arguments.GetValue(iterations), hasTorch: contenders.Count == 4);
        }

        table.Head(count, contenders);
        var comparison = new Comparison(arguments.GetValue(rounds), arguments.GetValue(iterations));
        foreach (var id in wanted)
        {
            table.Row(id, comparison.Time(id, contenders));
        }

        Console.WriteLine();
        foreach (var each in contenders)
        {
            each.Dispose();
        }
    }
});
var parsed = root.Parse(args);
if (parsed.Errors is [var error, ..] && parsed.Action is not System.CommandLine.Help.HelpAction)
{
    Console.Error.WriteLine($"error: {error.Message}");
    return 2;
}

return parsed.Invoke();

static Option<int> Count(string name, string description, int usual)
{
    var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
    option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var value) || value < 1))
        {
            result.AddError($"{name}: '{token.Value}' is not a whole number from 1.");
        }
    });
    return option;
}

WorkerProcess? StartPython(ParseResult arguments, int threadCount, string what, Clock clock)
{
    string[] pythons = arguments.GetValue(python) is { } given ? [given] : ["/usr/bin/python3", "python3"];
    return Python.Start(pythons, folder, threadCount, what, clock);
}
