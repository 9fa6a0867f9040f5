using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Weights go from here to PyTorch and back: the same names, and outputs that agree to rounding.</summary>
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
    public void PyTorch_reads_what_is_written_here(string name)
    {
        python.RequirePyTorch();
        using var net = PrintTests.Create(name, 7);
        int[] sizes = [Samples, .. net.InputShape];

        net.SaveWeights(path);

        AssertClose(net, python.Read(name, path, sizes), net.Predict(WeightExchange.Batch(sizes)));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void What_PyTorch_writes_is_read_here(string name)
    {
        python.RequirePyTorch();
        using var net = PrintTests.Create(name, 7);
        int[] sizes = [Samples, .. net.InputShape];
        var expected = python.Write(name, path, sizes);

        net.LoadWeights(path);

        AssertClose(net, expected, net.Predict(WeightExchange.Batch(sizes)));
    }

    [SkippableFact]
    public void What_does_not_fit_is_refused_there()
    {
        python.RequirePyTorch();
        using var net = PrintTests.Create("WithoutBias", 7);

        net.SaveWeights(path);

        Assert.Contains(
            "Missing key(s) in state_dict",
            Assert.ThrowsAny<Exception>(() => python.Read("ModelE", path, [Samples, 784])).Message,
            StringComparison.Ordinal
        );
    }

    // PyTorch adds in an order that depends on its processor and its BLAS. Each term of a sum is rounded by up to 2^-24 of the
    // sum's magnitude, one up and the next down, so a sum of n terms is uncertain by about sqrt(n) of that, and four times as
    // much is never seen. A layer passes on what it gets: the lengths add up. Exact figures are the goldens' business.
    private static void AssertClose(INetwork net, float[] expected, float[] actual)
    {
        var weights = ((TorchSharp.torch.nn.Module)net).parameters().Where(parameter => parameter.dim() > 1);
        var terms = Math.Max(16, weights.Sum(weight => weight.numel() / weight.shape[0]));
        var tolerance = 4 * MathF.Sqrt(terms) * MathF.ScaleB(1, -24) * Math.Max(1, expected.Max(Math.Abs));

        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }
}
