using FashionMnistSample;

namespace Samples.Tests.FashionMnist;

/// <content>The picture in the docs is drawn from the embedded engine's run.</content>
public sealed partial class FashionConvergenceTests
{
    [SkippableFact]
    public void The_picture_in_the_docs_is_of_this_run()
    {
        var golden = ResultFile.Read(TrainedFashionNetworks.GoldenPath, "--beside").Single(run => run.Id == "Repaired");
        DocsPicture.AssertSame("fashion-loss.svg", CostCurves.Of([networks.Record("Repaired"), golden]));
    }
}
