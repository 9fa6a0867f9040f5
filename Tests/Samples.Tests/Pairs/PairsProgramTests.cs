using PairsSample;
using Samples.Tests.FashionMnist.Data;

namespace Samples.Tests.Pairs;

/// <summary>The program around the training, on a few noisy images.</summary>
public sealed class PairsProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-pairs-").FullName;

    public PairsProgramTests() => TestFiles.Write(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_real_program_trains_both_networks_and_ends_with_the_table()
    {
        var json = Path.Combine(folder, "results.json");
        using var program = new SampleProcess(
            "Pairs",
            "--data",
            folder,
            "--iterations",
            "2",
            "--threads",
            "1",
            "--seed",
            "3",
            "--output",
            json
        );
        var run = await program.Finish();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("MNIST: 60 training images, 10 test images.", run.Lines);
        Assert.Contains("SameDigit: do two pictures show the same digit? 32,289 parameters", run.Lines);
        var rows = run.Lines.Where(line => line.StartsWith('|')).Select(line => line.Split('|')[1].Trim()).ToArray();
        Assert.Equal(["Network", "SameDigit", "DigitAndNumber"], rows.Where((_, row) => row != 1));
        Assert.Equal(
            [("SameDigit", 2, 3L), ("DigitAndNumber", 2, 3L)],
            ResultJson.Read(json).Select(one => (one.Id, one.Iterations, one.Seed))
        );
    }

    [Theory]
    [InlineData("--models: there is no network 'Z'; known are SameDigit, DigitAndNumber", "--models", "Z")]
    public void A_wrong_value_is_one_line_and_exit_code_2(string message, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = new PairsProgram(output, error).Run(args, CancellationToken.None);

        Assert.Equal((ExitCodes.WrongUsage, ""), (code, output.ToString()));
        Assert.Equal($"error: {message}. --help lists the options.\n", error.ToString());
    }

    [Fact]
    public void Half_of_the_pairs_show_the_same_digit()
    {
        var digits = NetDsl.Mnist.Load(folder).Train;
        var pairs = new PairData(digits, seed: 1);
        var labels = Labels(pairs);

        Assert.Equal((60, 2), (pairs.Count, pairs.Classes));
        Assert.Equal(30, labels.Count(label => label == 1));

        // The left picture is the row's own; the right one is one of the same digit, or of another one.
        var sample = new float[pairs.FeatureCount];
        var own = new float[digits.FeatureCount];
        pairs.CopyFeatures([5], sample);
        digits.CopyFeatures([5], own);
        Assert.Equal(own, sample[..own.Length]);
        Assert.Equal(Labels(new PairData(digits, seed: 1)), labels);
    }

    [Fact]
    public void The_target_is_the_digit_and_the_hundredths()
    {
        var digits = NetDsl.Mnist.Load(folder).Train;
        var sums = new SumData(digits, seed: 1);
        var (sample, target, label) = (new float[sums.FeatureCount], new float[1], new long[1]);
        sums.CopyFeatures([7], sample);
        sums.CopyTargets([7], target);
        digits.CopyLabels([7], label);

        Assert.InRange(sample[^1], 0, 900);
        Assert.Equal(label[0] + (sample[^1] / 100), target[0]);
    }

    private static long[] Labels(Dataset data)
    {
        var labels = new long[data.Count];
        data.CopyLabels([.. Enumerable.Range(0, data.Count).Select(row => (long)row)], labels);
        return labels;
    }
}
