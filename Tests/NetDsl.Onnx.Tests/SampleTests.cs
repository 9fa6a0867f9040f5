using NetDsl.Generator.Tests.Support;

namespace NetDsl.Onnx.Tests;

/// <summary>The samples' networks give the same numbers in ONNX Runtime.</summary>
public sealed class SampleTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Type>> Networks = new(() =>
        ExportingProgram.Networks([.. Files().Select(File.ReadAllText)])
    );

    public static TheoryData<string> Names => [.. Networks.Value.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_gives_the_same_numbers(string name)
    {
        using var network = ExportingProgram.Create(Networks.Value[name]);

        OnnxRun.Compare(network, 1, 3);
    }

    [Fact]
    public void All_networks_are_there()
    {
        var declared = Files().Sum(file => File.ReadLines(file).Count(line => line.TrimStart().StartsWith("[Network")));

        Assert.Equal(declared, Networks.Value.Count);
        Assert.True(declared > 20);
    }

    /// <summary>A network that has learned: its answers to all test images are the same.</summary>
    [Fact]
    public void The_test_images_are_classified_with_the_same_answers()
    {
        var data = Mnist.Load(Path.Combine(AppContext.BaseDirectory, "mnist"));
        var (train, test) = (data.Train, data.Test);
        using var network = (ITrainableNetwork)
            Loaded.Create(Networks.Value["MnistSample.ModelC"].Assembly, "MnistSample.ModelC", null);
        network.Fit(
            train,
            options: new()
            {
                BatchSize = 100,
                Iterations = 300,
                LearningRate = 0.1,
            }
        );
        var images = new float[test.Count * 784];
        test.CopyFeatures([.. Enumerable.Range(0, test.Count).Select(i => (long)i)], images);

        using var run = new OnnxRun(network, [.. Enumerable.Range(0, 10).Select(digit => $"digit {digit}")]);
        var (expected, actual) = (Answers(network.Predict(images)), Answers(run.Predict(images)));

        Assert.Equal(10_000, expected.Length);
        Assert.Equal(expected, actual);
        Assert.True(network.Evaluate(test).Accuracy > 0.85);
    }

    // The files that declare networks, and the functions that some of those call.
    private static IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Repository.Locate("Samples"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line => line.TrimStart().StartsWith("[Network", StringComparison.Ordinal)))
            .Append(Repository.Locate("Samples/Residual/Networks/Blocks.cs"))
            .Order(StringComparer.Ordinal);

    private static int[] Answers(float[] outputs) => [.. outputs.Chunk(10).Select(scores => Array.IndexOf(scores, scores.Max()))];
}
