using ResidualSample;
using Samples.Tests.FashionMnist.Data;

namespace Samples.Tests.Residual;

/// <summary>The program around the training, on a few noisy images.</summary>
public sealed class ResidualProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-residual-").FullName;

    public ResidualProgramTests() => TestFiles.Write(folder);

    [Fact]
    public async Task The_real_program_trains_both_networks_and_ends_with_the_table()
    {
        var json = Path.Combine(folder, "results.json");
        using var program = new SampleProcess(
            "Residual",
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
        Assert.Contains($"Fashion-MNIST: 60 training images, 10 test images, from {folder}", run.Lines);
        Assert.Contains("Plain: 44 layers in a chain, 165,570 parameters, 2 iterations of 128 images", run.Lines);
        var rows = run.Lines.Where(line => line.StartsWith('|')).Select(line => line.Split('|')[1].Trim()).ToArray();
        Assert.Equal(["Network", .. Catalogue.All.Select(model => model.ToString())], rows.Where((_, row) => row != 1));
        Assert.Equal(
            [("Plain", 2, 3L), ("Residual", 2, 3L)],
            ResultJson.Read(json).Select(one => (one.Id, one.Iterations, one.Seed))
        );
    }

    [Fact]
    public void The_full_run_is_ten_epochs_with_an_evaluation_after_each()
    {
        var options = new CommandLine(Catalogue.All).Read(["--full"], TextWriter.Null)!;

        Assert.All(
            Catalogue.All,
            model =>
            {
                var training = options.TrainingOptions(model);
                Assert.Equal((10, null, null), (training.Epochs, training.Iterations, training.EvaluateEvery));
            }
        );
    }

    [Theory]
    [InlineData("--full: --iterations is given too; write one of them", "--full", "--iterations", "3")]
    [InlineData("--models: there is no network 'Z'; known are Plain, Residual", "--models", "Z")]
    public void A_wrong_value_is_one_line_and_exit_code_2(string message, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = new ResidualProgram(output, error).Run(args, CancellationToken.None);

        Assert.Equal((ExitCodes.WrongUsage, ""), (code, output.ToString()));
        Assert.Equal($"error: {message}. --help lists the options.\n", error.ToString());
    }

    [Fact]
    public void An_interrupt_before_the_first_step_is_said()
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        using var source = new CancellationTokenSource();
        source.Cancel();
        var code = new ResidualProgram(output, error).Run(["--data", folder], source.Token);

        Assert.Equal((ExitCodes.Interrupted, ""), (code, error.ToString()));
    }

    /// <summary>The two differ in the shortcuts alone: 8 × 16 and 16 × 32 weights, and two numbers a channel.</summary>
    [Fact]
    public void The_networks_have_the_same_size_but_for_the_shortcuts() =>
        Assert.Equal((8 * 16) + (2 * 16) + (16 * 32) + (2 * 32), Residual44.ParameterCount - Plain44.ParameterCount);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
