using System.CommandLine;
using MnistSample;
using NetDsl;
using NetDsl.Benchmarks;

var threads = Count("--threads", "Threads on both sides", 1);
var rounds = Count("--rounds", "Timings of each side", 7);
var iterations = Count("--iterations", "Iterations a timing", 600);
var predictions = Count("--predictions", "Predictions a timing", 20_000);
var python = new Option<string?>("--python") { Description = "Python that has PyTorch [default: /usr/bin/python3, then python3]" };
var work = new Option<bool>("--processor-time") { Description = "Count the processors' work instead of the seconds that pass: for a machine that others use too" };
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
    foreach (var network in Catalogue.All.Where(entry => !entry.NeedsCuda))
    {
        var times = comparison.Time(network.Id, theirs is null ? [ours, oursByTwo] : [ours, oursByTwo, theirs]);
        table.Row(network.Id, times[0], times[1], theirs is null ? null : times[2], ours.BytesEach(network.Id));
    }
});

var root = new RootCommand("Times the MNIST networks' training here and in PyTorch.") { threads, rounds, iterations, python, predict };
root.SetAction(arguments =>
{
    using var ours = new OurLoop(Mnist.Load(folder).Train, arguments.GetValue(threads));
    using var theirs = StartPython(arguments, arguments.GetValue(threads), "train", new Clock(CountsWork: false));
    IContender[] contenders = theirs is null ? [ours] : [ours, theirs];
    var table = new TrainingTable(Console.Out);
    table.Introduce(contenders, arguments.GetValue(threads), arguments.GetValue(rounds), arguments.GetValue(iterations));
    var comparison = new Comparison(arguments.GetValue(rounds), arguments.GetValue(iterations));
    foreach (var network in Catalogue.All.Where(entry => !entry.NeedsCuda))
    {
        table.Row(network.Id, comparison.Time(network.Id, contenders));
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

TorchLoop? StartPython(ParseResult arguments, int threadCount, string what, Clock clock)
{
    string[] pythons = arguments.GetValue(python) is { } given ? [given] : ["/usr/bin/python3", "python3"];
    return TorchLoop.Start(pythons, folder, threadCount, what, clock);
}
