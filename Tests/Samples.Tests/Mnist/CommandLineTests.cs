using MnistSample;

namespace Samples.Tests.Mnist;

public sealed class CommandLineTests : ProgramFixture
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public void Help_lists_every_option_and_the_networks(string option)
    {
        var run = Run([option]);
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        foreach (
            var text in new[]
            {
                "--models <ids>",
                "--iterations <number>",
                "--full",
                "--filters <file.svg>",
                "--batch-size <number>",
                "--seed <number>",
                "--threads <number>",
                "--device <auto|cpu|cuda>",
                "--data <folder>",
                "--output <file.json>",
                "A, B",
                "[default: 1]",
                $"[default: {Environment.ProcessorCount}]",
            }
        )
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--iterations: '0' is not a whole number from 1 to 2147483647", "--iterations", "0")]
    [InlineData("--iterations: '1e3' is not a whole number from 1 to 2147483647", "--iterations", "1e3")]
    [InlineData("--batch-size: '-1' is not a whole number from 1 to 2147483647", "--batch-size", "-1")]
    [InlineData("--threads: '99999999999' is not a whole number from 1 to 2147483647", "--threads", "99999999999")]
    [InlineData("--seed: 'x' is not a whole number from -9223372036854775808 to 9223372036854775807", "--seed", "x")]
    [InlineData("--device: 'gpu' is not auto, cpu or cuda", "--device", "gpu")]
    [InlineData("--models: there is no network 'F'; known are A, B", "--models", "A,F")]
    [InlineData("--models: there is no network ''; known are A, B", "--models", "A,")]
    [InlineData("--data: '' is not a value", "--data", "")]
    [InlineData("--output: '' is not a value", "--output", "")]
    [InlineData("--full: --iterations is given too; write one of them", "--full", "--iterations", "7")]
    [InlineData("--filters: '' is not a value", "--filters", "")]
    [InlineData("Unrecognized command or argument '--epochs'", "--epochs")]
    [InlineData("Unrecognized command or argument 'C'", "C")]
    [InlineData("Required argument missing for option: '--seed'", "--seed")]
    public void A_wrong_option_or_value_is_one_line_and_exit_code_2(string message, params string[] args)
    {
        var run = Run(args);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error: {message}. --help lists the options.\n", run.Error);
    }

    [Fact]
    public void Several_faults_are_still_one_line()
    {
        var run = Run(["--seed", "x", "--device", "gpu", "--epochs"]);
        Assert.Equal(ExitCodes.WrongUsage, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public void Networks_are_chosen_in_any_case_and_trained_once_in_the_order_given()
    {
        var options = new CommandLine([FakeNetwork.Entry("LogReg"), FakeNetwork.Entry("A"), FakeNetwork.Entry("B")]).Read(
            ["--models", "b,logreg, B"],
            TextWriter.Null
        );
        Assert.Equal(["B", "LogReg"], options!.Models.Select(model => model.Id));
    }

    [Fact]
    public void Without_options_everything_is_as_declared()
    {
        var catalogue = new[] { FakeNetwork.Entry("A"), FakeNetwork.Entry("B") };
        var options = new CommandLine(catalogue).Read([], TextWriter.Null)!;
        Assert.Equal(catalogue, options.Models);
        Assert.Equal(catalogue[0].Options, options.TrainingOptions(catalogue[0]));
        Assert.Equal((1L, Environment.ProcessorCount), (options.Seed, options.Threads));
        Assert.Equal((DeviceKind.Auto, null), (options.Device, options.OutputFile));
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "data", "mnist"), options.DataFolder);
    }

    [Fact]
    public void Options_override_the_declaration()
    {
        var catalogue = new[] { FakeNetwork.Entry("A") };
        var options = new CommandLine(catalogue).Read(
            ["--iterations", "7", "--batch-size", "3", "--seed", "-5", "--threads", "4", "--device", "cpu"],
            TextWriter.Null
        )!;
        Assert.Equal(catalogue[0].Options with { Iterations = 7, BatchSize = 3 }, options.TrainingOptions(catalogue[0]));
        Assert.Equal((-5L, 4, DeviceKind.Cpu), (options.Seed, options.Threads, options.Device));
    }

    [Fact]
    public void A_data_folder_that_is_not_there_is_named()
    {
        var run = Run(["--data", InFolder("nowhere")]);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"error: --data: There is no folder {InFolder("nowhere")}: give the one that holds the four MNIST files.\n",
            run.Error
        );
    }

    [Fact]
    public void A_damaged_data_file_is_named()
    {
        File.WriteAllBytes(InFolder("t10k-labels-idx1-ubyte"), [0, 0, 8, 1, 0, 0, 0, 10, 1, 2]);
        var run = RunHere();
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"error: --data: {InFolder("t10k-labels-idx1-ubyte")}: found 2 bytes after the header, expected 10.\n",
            run.Error
        );
    }
}
