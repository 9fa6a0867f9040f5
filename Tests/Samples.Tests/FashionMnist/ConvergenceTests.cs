using FashionMnistSample;

namespace Samples.Tests.FashionMnist;

/// <summary>
/// The networks on real Fashion-MNIST at their declared settings, the failed ones for two epochs. Their runs are PyTorch's for the
/// same seed (Goldens/fashion.json): epoch by epoch to the last digits on the embedded engine, which rounds as PyTorch does.
/// </summary>
public sealed class ConvergenceTests(TrainedNetworks networks) : IClassFixture<TrainedNetworks>
{
    private static readonly bool RoundsAsPyTorch = typeof(TorchSharp.torch).Assembly.GetName().Name == "NetDsl.Engine";

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
        Near(TrainedNetworks.Goldens["Repaired"].Accuracy!.Value, ours.Accuracy!.Value, 0.005);
    }

    [SkippableTheory]
    [InlineData("First")]
    [InlineData("Second")]
    public void The_first_tries_learn_nothing(string id)
    {
        // Guessing costs ln 10 = 2.3026 and is right for one in ten; 2.18 to 2.41 was published.
        Assert.All(networks.Run(id).History, epoch =>
        {
            Assert.InRange(epoch.Cost, 2.18, 2.41);
            Assert.InRange(epoch.Accuracy, 0, 0.2);
        });
    }

    [SkippableTheory]
    [InlineData("First")]
    [InlineData("Second")]
    [InlineData("Third")]
    [InlineData("Repaired")]
    public void The_curves_are_those_of_PyTorch(string id)
    {
        var (golden, ours) = (TrainedNetworks.Goldens[id], networks.Run(id));
        Assert.Equal(golden.Iterations, ours.Iterations);
        foreach (var (expected, epoch) in golden.History.Zip(ours.History))
        {
            Assert.Equal(expected.Iteration, epoch.Iteration);
            Near(expected.Cost, epoch.Cost, RoundsAsPyTorch ? 1e-6 : 5e-3);
            Near(expected.TestLoss, epoch.TestLoss, RoundsAsPyTorch ? 1e-6 : 2e-2);
            Near(expected.Accuracy, epoch.Accuracy, RoundsAsPyTorch ? 1e-9 : 1e-2);
        }

        Near(golden.Loss, ours.Loss, RoundsAsPyTorch ? 1e-6 : 5e-2);
    }

    [SkippableFact]
    public void The_picture_in_the_docs_is_of_this_run()
    {
        Skip.IfNot(RoundsAsPyTorch, "the picture is of the embedded engine");
        var golden = ResultFile.Read(TrainedNetworks.GoldenPath, "--beside").Single(run => run.Id == "Repaired");
        DocsPicture.AssertSame("fashion-loss.svg", CostCurves.Of([networks.Record("Repaired"), golden]));
    }

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
