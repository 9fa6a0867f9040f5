namespace Samples.Tests.Pairs;

/// <summary>Networks of two inputs learn from real pictures; a guess is right in half of the pairs.</summary>
[Collection(TorchCollection.Name)]
public sealed class PairsConvergenceTests
{
    // A part of the program's run, so that the test is short.
    private const int Steps = 300;

    [Fact]
    public async Task Pairs_and_sums_are_learned()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var program = new SampleProcess(
                "Pairs",
                "--iterations",
                $"{Steps}",
                "--threads",
                "1",
                "--device",
                "cpu",
                "--output",
                file
            );
            var run = await program.Finish();
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            var records = ResultJson.Read(file).ToDictionary(record => record.Id);
            Assert.InRange(records["SameDigit"].At(Steps).Accuracy, 0.75, 1);

            // Without the picture, the error would be that of digits around their mean, 8.3; without the number, about 6.8.
            Assert.InRange(records["DigitAndNumber"].Loss, 0, 6);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
