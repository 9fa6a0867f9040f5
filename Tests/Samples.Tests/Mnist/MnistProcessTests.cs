namespace Samples.Tests.Mnist;

/// <summary>The real program with real networks and real data, in a process of its own.</summary>
public sealed class MnistProcessTests : ProgramFixture
{
    private const string Known = "LogReg, A, B, C, D, E, E-GPU, BN, Plain, LeNet, Convnet";

    [Fact]
    public async Task A_short_run_trains_on_the_data_that_comes_with_the_program()
    {
        using var program = new SampleProcess(
            "Mnist",
            "--models",
            "LogReg,E",
            "--iterations",
            "3",
            "--batch-size",
            "50",
            "--threads",
            "1"
        );
        var run = await program.Finish();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\e', run.Output);
        Assert.Equal("MNIST: 60,000 training images, 10,000 test images. Seed 1, threads: 1.", run.Lines[0]);
        Assert.Contains("LogReg: 784-10, 7,850 parameters, 3 iterations of 50 images", run.Lines);
        Assert.Contains("E: 784-100-relu-100-relu-100-relu-10, 99,710 parameters, 3 iterations of 50 images", run.Lines);
        Assert.Equal(2, run.Lines.Count(line => line.StartsWith("Iteration: 3. Loss: 2.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_run_and_another_seed_another()
    {
        var files = new[] { InFolder("1"), InFolder("2"), InFolder("3") };
        for (var i = 0; i < files.Length; i++)
        {
            var seed = i < 2 ? "7" : "8";
            using var program = new SampleProcess(
                "Mnist",
                "--models",
                "C",
                "--iterations",
                "40",
                "--seed",
                seed,
                "--output",
                files[i]
            );
            Assert.Equal(0, (await program.Finish()).ExitCode);
        }

        var losses = files.Select(file => ResultJson.Read(file)[0].Loss).ToArray();
        Assert.Equal(losses[0], losses[1]);
        Assert.NotEqual(losses[0], losses[2]);
    }

    [Fact]
    public async Task A_wrong_option_ends_the_process_with_2()
    {
        using var program = new SampleProcess("Mnist", "--models", "Z");
        var run = await program.Finish();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error: --models: there is no network 'Z'; known are {Known}. --help lists the options.\n", run.Error);
    }

    [Fact]
    public async Task Cuda_without_a_device_is_refused()
    {
        using var program = new SampleProcess("Mnist", "--device", "cuda", "--iterations", "1", "--models", "LogReg");
        var run = await program.Finish();
        Assert.True(
            run.ExitCode == 0 || run.Error == "error: --device: there is no CUDA device here; write cpu or auto.\n",
            run.Error
        );
        Assert.Equal(run.ExitCode == 0 ? 0 : 2, run.ExitCode);
    }

    [Fact]
    public async Task An_interrupt_ends_with_the_table_the_file_and_130()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no signal to send there; the reaction itself is tested in OutputTests
        }

        var file = InFolder("results.json");
        using var program = new SampleProcess("Mnist", "--models", "LogReg,C", "--iterations", "100000000", "--output", file);
        await program.ReadUntil("Iteration: 500.");
        program.SendInterrupt();
        var run = await program.Finish();
        Assert.Equal((130, ""), (run.ExitCode, run.Error));
        var record = Assert.Single(ResultJson.Read(file));
        Assert.InRange(record.Iterations, 500, 99_999_999);
        Assert.Contains(
            run.Lines,
            line => line.StartsWith($"| LogReg: 784-10 (stopped at {record.Iterations})", StringComparison.Ordinal)
        );
    }
}
