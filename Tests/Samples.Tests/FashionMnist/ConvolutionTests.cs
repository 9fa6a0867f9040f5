using FashionMnistSample;

namespace Samples.Tests.FashionMnist;

/// <summary>
/// The network of convolutions on real Fashion-MNIST: its first 100 steps are PyTorch's (Goldens/fashion.json).
/// </summary>
[Collection(TorchCollection.Name)]
public sealed class ConvolutionTests
{
    private const string Id = "Convolutions";
    private const int Steps = 100;

    [SkippableFact]
    public void The_first_steps_are_those_of_PyTorch()
    {
        Skip.IfNot(TrainedFashionNetworks.HasData, $"Fashion-MNIST is not in {DataPlaces.DebianFolder}");
        var data = NetDsl.Mnist.Load(DataPlaces.DebianFolder);
        var golden = TrainedFashionNetworks.Goldens[Id].History.Single();
        using var network = new Convolutions(TorchSharp.torch.CPU, seed: 1);
        var report = new EpochReport();
        network.Fit(data.Train, data.Test, Convolutions.DefaultOptions with { Iterations = Steps }, report);
        var ours = report.Epochs.Single();
        Assert.Equal((Steps, Steps), (golden.Iteration, ours.Iteration));
        Spread.Near(golden.Cost, ours.Cost, Id, "cost", 0);
        Spread.Near(golden.Loss, ours.Loss, Id, "loss", 0);
        Spread.Near(golden.TestLoss, ours.TestLoss, Id, "testLoss", 0);
        Spread.Near(golden.Accuracy, ours.Accuracy, Id, "accuracy", 0);
    }

    [Fact]
    public void It_has_fewer_parameters_than_the_dense_one_and_than_the_published_limit()
    {
        Assert.Equal(83_466, Convolutions.ParameterCount);
        Assert.True(Convolutions.ParameterCount < Math.Min(100_000, Repaired.ParameterCount));
    }
}
