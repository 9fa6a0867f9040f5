namespace Samples.Tests.FashionMnist;

/// <summary>
/// The networks on real Fashion-MNIST at their declared settings, the failed ones for two epochs. Their runs are PyTorch's for
/// the same seed (Goldens/fashion.json): epoch by epoch to the last digits on the embedded engine, which rounds as PyTorch does.
/// </summary>
public sealed partial class FashionConvergenceTests(TrainedFashionNetworks networks) : IClassFixture<TrainedFashionNetworks>
{
    [SkippableFact]
    public void The_repaired_network_reaches_88_percent()
    {
        var ours = networks.Run("Repaired");
        Assert.Equal((4700, 20), (ours.Iterations, ours.History.Length));
        Assert.InRange(ours.Accuracy!.Value, 0.88, 1);
    }

    [SkippableFact]
    public void Its_accuracy_is_within_half_a_point_of_PyTorch()
    {
        var ours = networks.Run("Repaired");
        Near(TrainedFashionNetworks.Goldens["Repaired"].Accuracy!.Value, ours.Accuracy!.Value, 0.005);
    }

    [SkippableTheory]
    [InlineData("First")]
    [InlineData("Second")]
    public void The_first_tries_learn_nothing(string id)
    {
        // Guessing costs ln 10 = 2.3026 and is right for one in ten; 2.18 to 2.41 was published.
        Assert.All(
            networks.Run(id).History,
            epoch =>
            {
                Assert.InRange(epoch.Cost, 2.18, 2.41);
                Assert.InRange(epoch.Accuracy, 0, 0.2);
            }
        );
    }

    [SkippableTheory]
    [InlineData("First")]
    [InlineData("Second")]
    [InlineData("Third")]
    [InlineData("Repaired")]
    public void The_curves_are_those_of_PyTorch(string id)
    {
        var (golden, ours) = (TrainedFashionNetworks.Goldens[id], networks.Run(id));
        Assert.Equal(golden.Iterations, ours.Iterations);
        foreach (var (expected, epoch) in golden.History.Zip(ours.History))
        {
            Assert.Equal(expected.Iteration, epoch.Iteration);
            Spread.Near(expected.Cost, epoch.Cost, id, "cost", 1e-6);
            Spread.Near(expected.TestLoss, epoch.TestLoss, id, "testLoss", 1e-6);
            Spread.Near(expected.Accuracy, epoch.Accuracy, id, "accuracy", 1e-9);
        }

        Spread.Near(golden.Loss, ours.Loss, id, "loss", 1e-6);
    }

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
