using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GeneratorBenchmarks;

var overhead = new Option<bool>("--overhead") { Description = "Only what an unrelated edit costs above an empty generator." };
var rounds = new Option<int>("--rounds") { Description = "Edits that --overhead measures.", DefaultValueFactory = _ => 500 };
var root = new RootCommand("Time and memory of the source generator, beside generators that do nothing.") { overhead, rounds };
root.SetAction(result =>
{
    if (!result.GetValue(overhead))
    {
        // In this process: BenchmarkDotNet's own builds would have to restore packages. On a busy machine a case takes longer
        // than the five minutes it would get.
        BenchmarkRunner.Run<DriverBenchmarks>(
            DefaultConfig
                .Instance.AddJob(
                    Job.Default.WithMaxIterationCount(30)
                        .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
                )
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumn(StatisticColumn.Median)
                .HideColumns(Column.Error, Column.StdDev, Column.RatioSD)
        );
    }

    foreach (var networks in new[] { 1, 10, 100 })
    {
        Overhead.Print(networks, result.GetValue(rounds));
    }
});
return root.Parse(args).Invoke();
