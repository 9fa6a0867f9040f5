using System.Diagnostics;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>A process that is killed again and again at random moments, and goes on with its run folder each time.</summary>
[Collection(AtWork.Name)]
public sealed class KilledRunTests : IDisposable
{
    private const int Steps = 120;

    private const string Code = """
        using System;

        [Network]
        [Layer(6, 12)]
        [Activation(Tanh)]
        [Dropout(0.1)]
        [Layer(2)]
        [Loss(CrossEntropy)]
        [Optimizer(Adam, LearningRate = 0.01)]
        [Train(BatchSize = 5, Iterations = 120, EvaluateEvery = 3, Seed = 1, Device = Cpu)]
        public partial class Net;

        internal static class Child
        {
            internal static void Main(string[] folders)
            {
                var numbers = new float[64 * 6];
                var labels = new long[64];
                for (var i = 0; i < numbers.Length; i++)
                {
                    numbers[i] = i * 7919 % 256 / 128f - 1;
                    labels[i / 6] = i / 6 * i % 2;
                }

                var data = Dataset.FromClasses(numbers, labels, 6);
                using var net = new Net();
                Console.WriteLine("ready");
                net.Fit(data, data.Take(20), run: RunFolder.At(folders[0]));
            }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private readonly string program = Path.Combine(AppContext.BaseDirectory, $"Killed.{Path.GetRandomFileName()}.dll");

    public void Dispose()
    {
        File.Delete(program);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Killed_at_random_moments_it_ends_with_the_same_weights_and_history()
    {
        Compile();
        var clock = new Stopwatch();
        using (var whole = Start("whole"))
        {
            Assert.Equal("ready", whole.StandardOutput.ReadLine());
            clock.Start();
            whole.WaitForExit();
            Assert.Equal(0, whole.ExitCode);
            clock.Stop();
        }

        // TorchSharp's process takes a second to start.
        var kills = References.IsEmbedded ? 50 : 5;
        var random = new Random(1);
        var (runs, moved, last) = (1, 0, 0);
        for (var killed = 0; killed < kills; )
        {
            using var child = Start($"{runs}");
            child.StandardOutput.ReadLine();
            if (!child.WaitForExit(random.Next((int)clock.ElapsedMilliseconds)))
            {
                child.Kill();
                child.WaitForExit();
                killed++;
            }

            var iteration = Check($"{runs}");
            Assert.InRange(iteration, last, Steps);
            moved += iteration > last ? 1 : 0;
            last = iteration;
            if (iteration == Steps)
            {
                Same(runs++);
                last = 0;
            }
        }

        Assert.InRange(moved, 1, int.MaxValue);
        if (last > 0)
        {
            using var end = Start($"{runs}");
            end.WaitForExit();
            Same(runs);
        }
    }

    private void Same(int run)
    {
        Assert.Equal(File.ReadAllText(In("whole", "history.jsonl")), File.ReadAllText(In($"{run}", "history.jsonl")));
        Assert.Equal(File.ReadAllBytes(In("whole", "best.safetensors")), File.ReadAllBytes(In($"{run}", "best.safetensors")));
        var (expected, found) = (Tensors("whole"), Tensors($"{run}"));
        Assert.Equal(expected.Keys, found.Keys);
        Assert.All(expected, tensor => Assert.Equal(tensor.Value, found[tensor.Key]));
    }

    // Weights, optimizer's state and random stream.
    private Dictionary<string, byte[]> Tensors(string run) =>
        SafetensorsFile
            .Read(In(run, "last.safetensors"))
            .Entries.ToDictionary(entry => entry.Name, entry => entry.Data.ToArray());

    // Whatever the moment, the files are whole.
    private int Check(string run)
    {
        if (File.Exists(In(run, "best.safetensors")))
        {
            SafetensorsFile.Read(In(run, "best.safetensors"));
        }

        if (!File.Exists(In(run, "last.safetensors")))
        {
            return 0;
        }

        var state = SafetensorsFile.Read(In(run, "last.safetensors")).Metadata["netdsl.run"];
        using var json = System.Text.Json.JsonDocument.Parse(state);
        return json.RootElement.GetProperty("Iteration").GetInt32();
    }

    private Process Start(string run)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        var tests = Path.ChangeExtension(typeof(KilledRunTests).Assembly.Location, null);
        foreach (
            var argument in new[]
            {
                "exec",
                "--runtimeconfig",
                $"{tests}.runtimeconfig.json",
                "--depsfile",
                $"{tests}.deps.json",
                program,
                Path.Combine(folder, run),
            }
        )
        {
            start.ArgumentList.Add(argument);
        }

        // TorchSharp's sums do not depend on the moment with one thread.
        start.Environment["OMP_NUM_THREADS"] = "1";
        return Process.Start(start)!;
    }

    private void Compile()
    {
        var compilation = Program.Of(Code).Generate().Compilation;
        var options = compilation.Options.WithOutputKind(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
        using var file = File.Create(program);
        var result = compilation.WithOptions(options).WithAssemblyName(Path.GetFileNameWithoutExtension(program)).Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    private string In(string run, string name) => Path.Combine(folder, run, name);
}
