namespace Samples.Tests.Mnist;

/// <summary>
/// The networks on real MNIST at their declared settings: the textbook's accuracy is reached, and the run is PyTorch's for
/// the same seed (Goldens/mnist.json): to the last digits on the embedded engine, which rounds as PyTorch does, and elsewhere as
/// near as rounding, which training amplifies, lets it be.
/// </summary>
public sealed class ConvergenceTests(TrainedNetworks networks) : IClassFixture<TrainedNetworks>
{
    private static readonly bool RoundsAsPyTorch = typeof(TorchSharp.torch).Assembly.GetName().Name == "NetDsl.Engine";

    private static readonly Dictionary<string, (double Accuracy, double LossTolerance)> Expected = new()
    {
        ["LogReg"] = (0.915, 1e-3),
        ["A"] = (0.915, 1e-3),
        ["B"] = (0.945, 1e-3),
        ["C"] = (0.95, 5e-3),
        ["D"] = (0.955, 5e-3),
        ["E"] = (0.96, 1e-2), // PyTorch differs from itself by 4e-3 between one thread and two
        ["BN"] = (0.965, 5e-3),
        ["Plain"] = (0.95, 5e-3),
    };

    [Theory]
    [MemberData(nameof(TrainedNetworks.All), MemberType = typeof(TrainedNetworks))]
    public void The_published_accuracy_is_reached(string id, int seed)
    {
        var (ours, _) = networks.Run(id, seed);
        Assert.Equal((3000, 1), (ours.Iterations, ours.Threads));
        Assert.Equal([500, 1000, 1500, 2000, 2500, 3000], ours.History.Select(record => record.Iteration));
        Assert.InRange(ours.Accuracy!.Value, Expected[id].Accuracy, 1);
        Assert.Equal((ours.Loss, ours.Accuracy), (ours.At(3000).Loss, ours.At(3000).Accuracy));
        Assert.InRange(ours.Seconds, 0.01, 300);
    }

    [Theory]
    [MemberData(nameof(TrainedNetworks.All), MemberType = typeof(TrainedNetworks))]
    public void The_loss_is_that_of_PyTorch_at_iteration_500(string id, int seed)
    {
        var (ours, pytorch) = networks.Run(id, seed);
        Near(pytorch.At(500).Loss, ours.At(500).Loss, RoundsAsPyTorch ? 1e-6 : 1e-3);
    }

    [Theory]
    [MemberData(nameof(TrainedNetworks.All), MemberType = typeof(TrainedNetworks))]
    public void Loss_and_accuracy_are_those_of_PyTorch_at_the_end(string id, int seed)
    {
        var (ours, pytorch) = networks.Run(id, seed);
        Near(pytorch.Loss, ours.Loss, RoundsAsPyTorch ? 1e-6 : Expected[id].LossTolerance);
        var images = RoundsAsPyTorch ? 0 : 15; // of 10 000
        Near(pytorch.Accuracy!.Value, ours.Accuracy!.Value, (images / 10_000.0) + 1e-9);
    }

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
