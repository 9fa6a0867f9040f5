using System.Globalization;
using XorSample;

namespace Samples.Tests.Native;

[Collection(TorchCollection.Name)]
public sealed class NativeProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-native-").FullName;

    [Fact]
    public void XOR_ends_in_the_answers_of_the_XOR_sample()
    {
        var run = NativeRun.Run("xor");
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Equal(11, run.Lines.Count(line => line.StartsWith("Iteration: ", StringComparison.Ordinal)));
        using var network = new SmallXor(seed: 1);
        network.Fit(XorData.Dataset);
        var answers = network
            .Predict(XorData.Features)
            .Select(answer => answer.ToString("R", CultureInfo.InvariantCulture))
            .ToArray();
        Assert.Equal(
            [$"0 xor 0 = {answers[0]}", $"0 xor 1 = {answers[1]}", $"1 xor 0 = {answers[2]}", $"1 xor 1 = {answers[3]}"],
            run.Lines[11..15]
        );
    }

    [Theory]
    [InlineData("xor")]
    [InlineData("train")]
    public void Another_seed_is_another_run(string command)
    {
        string[] args = command == "xor" ? ["xor"] : ["train", "--data", NativeRun.Mnist, "--output", InFolder("c.safetensors")];
        var runs = new[] { "1", "1", "2" }
            .Select(seed => NativeRun.Run([.. args, "--iterations", "500", "--seed", seed]).Output)
            .ToArray();
        Assert.Equal(runs[0], runs[1]);
        Assert.NotEqual(runs[0], runs[2]);
    }

    [Fact]
    public void An_interrupt_before_the_first_step_writes_nothing()
    {
        var file = InFolder("c.safetensors");
        var run = NativeRun.Run(new CancellationToken(true), "train", "--data", NativeRun.Mnist, "--output", file);
        Assert.Equal((ExitCodes.Interrupted, ""), (run.ExitCode, run.Error));
        Assert.Equal("Stopped before the first training step.", run.Lines[^2]);
        Assert.False(File.Exists(file));

        run = NativeRun.Run(new CancellationToken(true), "xor");
        Assert.Equal((ExitCodes.Interrupted, "Stopped before the first training step.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Ctrl_C_saves_what_is_learned_and_ends_with_130()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no signal to send there
        }

        var file = InFolder("c.safetensors");
        using var program = new SampleProcess("Native", "train", "--iterations", "100000000", "--output", file);
        await program.ReadUntil("Iteration: 500.");
        program.SendInterrupt();
        var run = await program.Finish();
        Assert.Equal((ExitCodes.Interrupted, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Stopped at iteration ", run.Lines[^2], StringComparison.Ordinal);
        Assert.Equal($"Written: {file}", run.Lines[^1]);
        using var network = new MnistSample.ModelC();
        network.LoadWeights(file);
    }

    [Theory]
    [InlineData("Required command was not provided")]
    [InlineData("Required command was not provided", "guess")]
    [InlineData("Unrecognized command or argument '--epochs'", "xor", "--epochs")]
    [InlineData("Option '--output' is required", "train")]
    [InlineData("--iterations: '0' is not a whole number from 1 to 2147483647", "xor", "--iterations", "0")]
    [InlineData(
        "--index: '-1' is not a whole number from 0 to 2147483647",
        "classify",
        "x.png",
        "--weights",
        "c",
        "--index",
        "-1"
    )]
    [InlineData("--weights: '' is not a value", "speed", "--weights", "")]
    [InlineData("Option '--weights' is required", "classify", "x.png")]
    [InlineData("Required argument missing for command: 'classify'", "classify", "--weights", "c")]
    public void A_wrong_command_line_is_one_line_and_exit_code_2(string message, params string[] args)
    {
        var run = NativeRun.Run(args);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error: {message}. --help lists the options.\n", run.Error);
    }

    [Fact]
    public void A_data_folder_that_is_not_there_is_named()
    {
        var run = NativeRun.Run("train", "--output", InFolder("c.safetensors"), "--data", InFolder("nowhere"));
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"error: --data: There is no folder {InFolder("nowhere")}: give the one that holds the four MNIST files.\n",
            run.Error
        );
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_refused_before_the_training()
    {
        var run = NativeRun.Run("train", "--output", InFolder("nowhere/c.safetensors"), "--data", NativeRun.Mnist);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: --output: there is no folder ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xor", "--seed <number>")]
    [InlineData("train", "--output <file.safetensors> (REQUIRED)")]
    [InlineData("classify", "--weights <file.safetensors> (REQUIRED)")]
    [InlineData("speed", "--seconds <number>")]
    public void Each_command_has_help(string command, string text)
    {
        Assert.Contains(command, NativeRun.Run("--help").Output, StringComparison.Ordinal);
        var run = NativeRun.Run(command, "--help");
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string InFolder(string name) => Path.Combine(folder, name);
}
