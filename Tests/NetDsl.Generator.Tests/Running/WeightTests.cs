using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Generated networks save and load their weights.</summary>
[Collection(AtWork.Name)]
public sealed class WeightTests : IDisposable
{
    private const string Code = """
        namespace Sample;

        [Network] [Layer(3, 4, Name = "fc1")] [Activation(Tanh)] [Layer(2, Name = "fc2", Bias = false)]
        public partial class Net;

        [Network] [Layer(3, 5, Name = "fc1")] [Activation(Tanh)] [Layer(2, Name = "last")]
        public partial class Other;
        """;

    private static readonly float[] Samples = [0.5f, -1, 2, 3, 0.25f, -0.125f];

    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".safetensors");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void WhatWasSavedIsLoaded()
    {
        using var source = Create("Net", 1);
        using var target = Create("Net", 2);
        Assert.NotEqual(source.Predict(Samples), target.Predict(Samples));

        source.SaveWeights(path);
        target.LoadWeights(path);

        Agreement.Same(source.Predict(Samples), target.Predict(Samples));
        Assert.Equal(
            ["fc1.bias: F32 [4]", "fc1.weight: F32 [4, 3]", "fc2.weight: F32 [2, 4]"],
            SafetensorsFile.Read(path).Entries.Select(entry => entry.ToString()));
    }

    [Fact]
    public void AllDifferencesAreListedAndNothingChanges()
    {
        using var other = Create("Other", 1);
        using var net = Create("Net", 2);
        var before = net.Predict(Samples);
        other.SaveWeights(path);

        var error = Assert.Throws<WeightMismatchException>(() => net.LoadWeights(path));

        Assert.Equal(
            $"""
            {path} does not fit Net, which is left unchanged.
            Missing: fc2.weight.
            Unexpected: last.bias, last.weight.
            Wrong shape: fc1.weight (expected [4, 3], found [5, 3]), fc1.bias (expected [4], found [5]).
            """.ReplaceLineEndings("\n"),
            error.Message);
        Agreement.Same(before, net.Predict(Samples));
    }

    [Fact]
    public void AnotherTypeIsRefusedAndNothingChanges()
    {
        using var net = Create("Net", 1);
        var before = net.Predict(Samples);
        new SafetensorsFile([
            new("fc1.weight", SafetensorsType.F32, [4, 3], new byte[48]),
            new("fc1.bias", SafetensorsType.I64, [4], new byte[32]),
            new("fc2.weight", SafetensorsType.F32, [2, 4], new byte[32]),
        ]).Write(path);

        var error = Assert.Throws<WeightMismatchException>(() => net.LoadWeights(path));

        Assert.Equal(["fc1.bias"], error.WrongTypes.Keys);
        Assert.EndsWith("\nWrong type: fc1.bias (expected F32, found I64).", error.Message, StringComparison.Ordinal);
        Agreement.Same(before, net.Predict(Samples));
    }

    [Fact]
    public void OtherFloatsAreConverted()
    {
        using var net = Create("Net", 1);
        byte[] doubles = [.. new[] { 1.0, -0.5, 0.25, 2 }.SelectMany(BitConverter.GetBytes)];
        byte[] halves = [.. Enumerable.Range(0, 12).SelectMany(i => BitConverter.GetBytes((Half)(i == 0 ? 1 : 0)))];
        byte[] brains = [.. Enumerable.Range(0, 8).SelectMany(i => new byte[] { 0x80, 0x3F })];
        new SafetensorsFile([
            new("fc1.weight", SafetensorsType.F16, [4, 3], halves),
            new("fc1.bias", SafetensorsType.F64, [4], doubles),
            new("fc2.weight", SafetensorsType.BF16, [2, 4], brains),
        ]).Write(path);

        net.LoadWeights(path);

        var expected = (float)new[] { 1.5, -0.5, 0.25, 2 }.Sum(Math.Tanh);
        Assert.All(net.Predict([0.5f, 9, 9]), output => Assert.Equal(expected, output, 1e-6f));
    }

    [Fact]
    public void WithoutParametersTheFileIsEmpty()
    {
        using var net = Loaded.Create("Net", null, "[Network] [Input(2, 2)] [Activation(Softmax)] [Flatten] public partial class Net;");

        net.SaveWeights(path);
        net.LoadWeights(path);

        Assert.Empty(SafetensorsFile.Read(path).Entries);
    }

    [Fact]
    public void ThroughTheInterfaceWhereTheNamesAreTheUsers()
    {
        using var net = Loaded.Create(
            "Net", 1, "[Network] [Layer(2, 1)] public partial class Net { internal int SaveWeights => 1; internal int LoadWeights => 2; }");
        var before = net.Predict([1, 2]);

        net.SaveWeights(path);
        net.LoadWeights(path);

        Agreement.Same(before, net.Predict([1, 2]));
    }

    [Fact]
    public void BuffersAreSavedToo()
    {
        using var source = Normalised(1);
        using var target = Normalised(2);
        Train(source);

        source.SaveWeights(path);
        target.LoadWeights(path);

        AssertSameState(source, target);
        Assert.Equal(
            [
                "bn.num_batches_tracked: I64 []", "bn.bias: F32 [4]", "bn.running_mean: F32 [4]", "bn.running_var: F32 [4]",
                "bn.weight: F32 [4]", "fc.bias: F32 [4]", "fc.weight: F32 [4, 3]",
            ],
            SafetensorsFile.Read(path).Entries.Select(entry => entry.ToString()));
    }

    [Fact]
    public void TorchSharpsOwnFormatGoesRound()
    {
        using var source = Normalised(1);
        using var target = Normalised(2);
        using var other = Create("Net", 3);
        Train(source);

        ((torch.nn.Module)source).save(path);
        ((torch.nn.Module)target).load(path);

        AssertSameState(source, target);
        var before = other.Predict(Samples);
        Assert.ThrowsAny<ArgumentException>(() => ((torch.nn.Module)other).load(path));
        Agreement.Same(before, other.Predict(Samples));
    }

    private static INetwork Normalised(long seed) => Loaded.Create(
        "Net", seed, "[Network] [Layer(3, 4, Name = \"fc\")] [BatchNorm(Name = \"bn\")] public partial class Net;");

    /// <summary>Two batches in training mode move the running statistics.</summary>
    private static void Train(INetwork network)
    {
        var module = (torch.nn.Module<torch.Tensor, torch.Tensor>)network;
        module.train();
        using var scope = torch.NewDisposeScope();
        using var noGradients = torch.no_grad();
        module.call(torch.randn(8, 3));
        module.call(torch.randn(8, 3));
    }

    private static void AssertSameState(INetwork source, INetwork target)
    {
        var (expected, loaded) = (((torch.nn.Module)source).state_dict(), ((torch.nn.Module)target).state_dict());
        Assert.Equal(2, loaded["bn.num_batches_tracked"].item<long>());
        Assert.All(expected, entry => Assert.Equal(entry.Value.bytes.ToArray(), loaded[entry.Key].bytes.ToArray()));
        Agreement.Same(source.Predict(Samples), target.Predict(Samples));
    }

    private static INetwork Create(string name, long seed) => Loaded.Create("Sample." + name, seed, Code);
}
