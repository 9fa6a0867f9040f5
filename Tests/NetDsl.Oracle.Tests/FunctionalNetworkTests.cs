using NetDsl.Generator.Tests.Support;

namespace NetDsl.Oracle.Tests;

/// <summary>Networks with branches and shortcuts train on both engines with the same losses, in one process.</summary>
public sealed class FunctionalNetworkTests
{
    public static TheoryData<string> Names => [.. PublishedBlocks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_losses_are_the_same_on_both_engines(string name)
    {
        using var embedded = GeneratedNetworks.Embedded(PublishedBlocks.All[name]);
        using var real = GeneratedNetworks.OnTorchSharp(PublishedBlocks.All[name]);
        var (expected, actual) = (Losses(real), Losses(embedded));

        Assert.Equal(3, expected.Count);
        Assert.True(expected[2] < expected[0], $"The loss does not fall: {string.Join(", ", expected)}.");
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    private static List<float> Losses(ITrainableNetwork network)
    {
        var recorder = new Recorder();
        network.Fit(PublishedBlocks.Data(network), null, null, recorder);
        return recorder.Losses;
    }

    private sealed class Recorder : ITrainingObserver
    {
        public List<float> Losses { get; } = [];

        public void OnStep(TrainingStep step) => Losses.Add(step.Loss);
    }
}
