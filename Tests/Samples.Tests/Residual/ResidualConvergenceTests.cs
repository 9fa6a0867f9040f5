using FashionMnistSample;
using Samples.Tests.FashionMnist;

namespace Samples.Tests.Residual;

/// <summary>What the shortcuts are for: with the same stages and settings, the residual network learns sooner.</summary>
[Collection(TorchCollection.Name)]
public sealed class ResidualConvergenceTests
{
    // A third of the program's run, so that the test is short.
    private const int Steps = 100;

    [SkippableFact]
    public async Task The_residual_network_is_ahead_of_the_plain_chain()
    {
        Skip.IfNot(TrainedFashionNetworks.HasData, $"Fashion-MNIST is not in {DataPlaces.DebianFolder}");
        var file = Path.GetTempFileName();
        try
        {
            using var program = new SampleProcess(
                "Residual",
                "--iterations",
                $"{Steps}",
                "--threads",
                "1",
                "--device",
                "cpu",
                "--offline",
                "--output",
                file
            );
            var run = await program.Finish();
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            var accuracies = ResultJson.Read(file).ToDictionary(record => record.Id, record => record.At(Steps).Accuracy);
            var (plain, residual) = (accuracies["Plain"], accuracies["Residual"]);
            Assert.True(residual > plain + 0.1, $"The plain chain reaches {plain:P1}, the residual network {residual:P1}.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
