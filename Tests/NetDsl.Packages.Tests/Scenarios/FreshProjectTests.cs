using System.Globalization;
using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// The way of every user: a new project in an empty folder, the packages added by name, a network of one's own, trained, saved, loaded
/// and used. The commands are those of docs/packages.md.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class FreshProjectTests(PackageFeed packages, ITestOutputHelper output)
{
    private const string Program = """
        // Which ring of a target does a shot hit? The rule is known: within 0.5 of the centre, within 0.8, or farther out.
        var train = Shots(4000, new Random(1));
        var test = Shots(1000, new Random(2));

        using var rings = new Rings();
        Console.WriteLine(rings.Summary());

        TrainingHistory history = rings.Fit(train, test);
        foreach (TrainingRecord record in history.Records)
        {
            Console.WriteLine($"{record.Iteration,5}  loss {record.Loss:F4}  test accuracy {record.Accuracy:P1}");
        }

        rings.SaveWeights("rings.safetensors");
        using var loaded = new Rings(seed: 2);
        float[] shots = [0, 0, 0.6f, 0.2f, -0.9f, 0.7f];
        Console.WriteLine($"other weights, other answers: {!rings.Predict(shots).SequenceEqual(loaded.Predict(shots))}");
        loaded.LoadWeights("rings.safetensors");
        Console.WriteLine($"loaded, the same to the bit: {Bits(rings.Predict(shots)).SequenceEqual(Bits(loaded.Predict(shots)))}");
        foreach (float[] scores in loaded.Predict(shots).Chunk(3))
        {
            Console.WriteLine($"ring {Array.IndexOf(scores, scores.Max())}");
        }

        static Dataset Shots(int count, Random random)
        {
            var features = Enumerable.Range(0, 2 * count).Select(_ => 2 * random.NextSingle() - 1).ToArray();
            var labels = features.Chunk(2).Select(at => MathF.Sqrt(at[0] * at[0] + at[1] * at[1]))
                .Select(distance => distance < 0.5f ? 0L : distance < 0.8f ? 1L : 2L).ToArray();
            return Dataset.FromClasses(features, labels, 2);
        }

        static IEnumerable<int> Bits(float[] values) => values.Select(BitConverter.SingleToInt32Bits);

        """;

    private const string Network = """
        namespace Targets;

        /// <summary>Which ring of a target a shot hits, from where it hits.</summary>
        [Network]
        [Layer(2, 32)]
        [Activation(Tanh)]
        [Layer(32)]
        [Activation(Tanh)]
        [Layer(3)]
        [Loss(CrossEntropy)]
        [Optimizer(Adam, LearningRate = 0.01)]
        [Train(BatchSize = 50, Iterations = 1200, EvaluateEvery = 400, Seed = 1)]
        public partial class Rings;

        """;

    [Fact]
    public async Task New_project_to_predictions()
    {
        using var work = packages.NewWorkspace(output);
        await work.DotNet("new console -o Targets --no-restore");
        await work.DotNet($"add package NetDsl --version {packages.Version}", "Targets");
        await work.DotNet($"add package NetDsl.Engine --version {packages.Version}", "Targets");
        work.Write("Targets/Rings.cs", Network);
        work.Write("Targets/Program.cs", "using Targets;\n\n" + Program);
        work.Show("Targets/Rings.cs");

        var build = await work.DotNet("build -c Release -warnaserror", "Targets");
        Assert.Empty(build.Messages);
        var run = await work.DotNet("run -c Release --no-build", "Targets");

        Assert.Contains("Rings: [2] -> [3]", run.Lines);
        Assert.Contains("  linear1  Linear(2, 32)   [32]              96               64", run.Lines);
        Assert.Contains("  total                                   1,251            1,184", run.Lines);
        var records = run.Lines.Where(line => line.Contains("test accuracy", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["400", "800", "1200"], records.Select(line => line.Trim().Split(' ')[0]));
        Assert.InRange(Accuracy(records[^1]), 96, 100);
        Assert.Equal(
            ["other weights, other answers: True", "loaded, the same to the bit: True", "ring 0", "ring 1", "ring 2"],
            run.Lines.TakeLast(5));

        work.SaveTranscript();

        // Nothing has changed: nothing is built.
        var assembly = work.PathOf("Targets/bin/Release/net10.0/Targets.dll");
        var built = File.GetLastWriteTimeUtc(assembly);
        var again = await work.DotNet("build -c Release -warnaserror -v n --no-restore", "Targets");
        Assert.Contains(again.Lines, line => line.Contains("Skipping target \"CoreCompile\"", StringComparison.Ordinal));
        Assert.Equal(built, File.GetLastWriteTimeUtc(assembly));
    }

    /// <summary>The figure of a line that ends with <c>test accuracy 97.3 %</c>.</summary>
    private static double Accuracy(string record) =>
        double.Parse(record.Split("accuracy ")[1].TrimEnd('%', ' '), CultureInfo.InvariantCulture);
}
