using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Weights go from here to PyTorch and back: the same names, and outputs that agree to 1e-6.</summary>
[Collection(AtWork.Name)]
public sealed class ExchangeTests(WeightExchange python) : IClassFixture<WeightExchange>, IDisposable
{
    private const int Samples = 3;

    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".safetensors");

    // All but the one whose slopes of 1e16 leave nothing to compare.
    public static TheoryData<string> Names => [.. PrintTests.Goldens.Keys.Where(name => name != "Parameters")];

    public void Dispose() => File.Delete(path);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void PyTorchReadsWhatIsWrittenHere(string name)
    {
        python.RequirePyTorch();
        using var net = PrintTests.Create(name, 7);
        int[] sizes = [Samples, .. net.InputShape];

        net.SaveWeights(path);

        AssertClose(python.Read(name, path, sizes), net.Predict(WeightExchange.Batch(sizes)));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void WhatPyTorchWritesIsReadHere(string name)
    {
        python.RequirePyTorch();
        using var net = PrintTests.Create(name, 7);
        int[] sizes = [Samples, .. net.InputShape];
        var expected = python.Write(name, path, sizes);

        net.LoadWeights(path);

        AssertClose(expected, net.Predict(WeightExchange.Batch(sizes)));
    }

    [SkippableFact]
    public void WhatDoesNotFitIsRefusedThere()
    {
        python.RequirePyTorch();
        using var net = PrintTests.Create("WithoutBias", 7);

        net.SaveWeights(path);

        Assert.Contains(
            "Missing key(s) in state_dict",
            Assert.ThrowsAny<Exception>(() => python.Read("ModelE", path, [Samples, 784])).Message,
            StringComparison.Ordinal);
    }

    private static void AssertClose(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-6f * Math.Max(1, Math.Abs(pair.First))));
    }
}
