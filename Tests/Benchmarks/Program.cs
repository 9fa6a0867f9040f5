using System.CommandLine;
using MnistSample;
using NetDsl;
using NetDsl.Benchmarks;

var threads = new Option<int>("--threads") { Description = "Threads on both sides", DefaultValueFactory = _ => 1 };
var rounds = new Option<int>("--rounds") { Description = "Timings of each side", DefaultValueFactory = _ => 7 };
var iterations = new Option<int>("--iterations") { Description = "Iterations a timing", DefaultValueFactory = _ => 600 };
var python = new Option<string?>("--python") { Description = "Python that has PyTorch [default: /usr/bin/python3, then python3]" };
foreach (var option in new[] { threads, rounds, iterations })
{
    option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var value) || value < 1))
        {
            result.AddError($"{option.Name}: '{token.Value}' is not a whole number from 1.");
        }
    });
}

var root = new RootCommand("Times the MNIST networks' training here and in PyTorch.") { threads, rounds, iterations, python };
root.SetAction(arguments =>
{
    var folder = Path.Combine(AppContext.BaseDirectory, "data", "mnist");
    using var ours = new OurLoop(Mnist.Load(folder).Train, arguments.GetValue(threads));
    string[] pythons = arguments.GetValue(python) is { } given ? [given] : ["/usr/bin/python3", "python3"];
    using var theirs = TorchLoop.Start(pythons, folder, arguments.GetValue(threads));
    IContender[] contenders = theirs is null ? [ours] : [ours, theirs];
    var report = new Report(Console.Out);
    report.Introduce(contenders, arguments.GetValue(threads), arguments.GetValue(rounds), arguments.GetValue(iterations));
    var comparison = new Comparison(arguments.GetValue(rounds), arguments.GetValue(iterations));
    foreach (var network in Catalogue.All.Where(entry => !entry.NeedsCuda))
    {
        report.Row(network.Id, comparison.Time(network.Id, contenders));
    }
});
var parsed = root.Parse(args);
if (parsed.Errors is [var error, ..] && parsed.Action is not System.CommandLine.Help.HelpAction)
{
    Console.Error.WriteLine($"error: {error.Message}");
    return 2;
}

return parsed.Invoke();
