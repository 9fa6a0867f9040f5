using System.Xml.Linq;
using XorSample;
using XorSample.ByHand;

namespace Samples.Tests.Xor;

[Collection(TorchCollection.Name)]
public sealed class XorProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-xor-").FullName;

    [Fact]
    public async Task One_command_trains_compares_and_ends_in_the_table()
    {
        var (json, svg) = (InFolder("xor.json"), InFolder("xor.svg"));
        using var program = new SampleProcess("Xor", "--output", json, "--output", svg);
        var run = await program.Finish();
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Equal(303, run.Lines.Count(line => line.StartsWith("Iteration: ", StringComparison.Ordinal)));
        Assert.Contains("The chain rule and autograd agree to 1e-6.", run.Lines);
        var rows = Rows(run);
        Assert.Equal(["Network", "Parameters", "Published cost", "Reached cost", "Answers to 00 01 10 11", "Seconds"], rows[0]);
        Assert.Equal(
            ["Perceptron: 2-1 sigmoid", "3", "0.693147 (ln 2)", "0.693147", "0.5000 0.5000 0.5000 0.5000"],
            rows[1][..5]
        );
        Assert.Equal(["Small: 2-2-1 sigmoids", "9", "0.001", "0.001060", "0.0012 0.9990 0.9991 0.0011"], rows[2][..5]);
        Assert.Equal(["Deep: 2-10-10-10-1 sigmoids", "261", "0.00015", "0.000146", "0.0001 0.9999 0.9998 0.0002"], rows[3][..5]);
        Assert.Equal(
            ["By hand: 2-2-1 from zeros, step size 0.03", "9", "0.693147 (ln 2)", "0.693147", "0.5000 0.5000 0.5000 0.5000"],
            rows[4][..5]
        );
        Assert.Equal(
            ["By hand: 2-2-1 from Small's first weights, step size 1", "9", "0.001", "0.001060", "0.0012 0.9990 0.9991 0.0011"],
            rows[5][..5]
        );
        Assert.Equal(6, rows.Length);

        var records = XorJson.Read(json);
        Assert.Equal(["Perceptron", "Small", "Deep", "HandZero", "Hand"], records.Select(record => record.Id));
        Assert.All(records, record => Assert.Equal((10001, 101), (record.Iterations, record.History.Length)));
        Assert.Equal(4, XDocument.Load(svg).Descendants().Count(element => element.Attribute("stroke-linejoin") is not null));
        DocsPicture.AssertSame("xor-cost.svg", File.ReadAllText(svg));
    }

    [Fact]
    public void Another_seed_sticks_and_is_shown_as_it_is()
    {
        var run = Run("--models", "small", "--seed", "5");
        Assert.Equal(ExitCodes.Succeeded, run.ExitCode);
        Assert.Equal("0.347139", Rows(run)[1][3]);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("300")]
    [InlineData("1500")]
    public void A_short_run_is_drawn_too(string iterations)
    {
        var svg = InFolder("short.svg");
        Assert.Equal(ExitCodes.Succeeded, Run("--iterations", iterations, "--output", svg).ExitCode);
        Assert.NotEmpty(XDocument.Load(svg).Descendants());
        Assert.Equal(ExitCodes.Succeeded, Run("--models", "Perceptron", "--iterations", iterations, "--output", svg).ExitCode);
    }

    [Fact]
    public void Hand_and_autograd_that_disagree_are_exit_code_1()
    {
        var run = Run(
            network => GradientComparison.Of(network) with { Cost = (0.7, 0.8) },
            "--models",
            "Small",
            "--iterations",
            "2"
        );
        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Equal("error: the chain rule and autograd differ by 1.0e-1, more than 1e-6.\n", run.Error);
        Assert.Equal(4, Rows(run).Length);
    }

    [Fact]
    public void An_interrupt_shows_what_is_done()
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = new XorProgram(output, error).Run([], new CancellationToken(canceled: true));
        Assert.Equal((ExitCodes.Interrupted, ""), (code, error.ToString()));
        Assert.Contains("Stopped before the first training step.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_with_the_table_and_130()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no signal to send there
        }

        var json = InFolder("xor.json");
        using var program = new SampleProcess("Xor", "--iterations", "100000000", "--output", json);
        await program.ReadUntil("Iteration: 500.");
        program.SendInterrupt();
        var run = await program.Finish();
        Assert.Equal((ExitCodes.Interrupted, ""), (run.ExitCode, run.Error));
        var record = Assert.Single(XorJson.Read(json));
        Assert.InRange(record.Iterations, 500, 99_999_999);
        Assert.Equal($"Perceptron: 2-1 sigmoid (stopped at {record.Iterations})", Rows(run)[1][0]);
    }

    [Theory]
    [InlineData("--output: 'xor.png' ends neither in .json nor in .svg", "--output", "xor.png")]
    [InlineData("--models: there is no network 'Wide'; known are Perceptron, Small, Deep", "--models", "Wide")]
    [InlineData("--iterations: '0' is not a whole number from 1 to 2147483647", "--iterations", "0")]
    public void A_wrong_value_is_one_line_and_exit_code_2(string message, params string[] args)
    {
        var run = Run(args);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error: {message}. --help lists the options.\n", run.Error);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_refused_before_the_training()
    {
        var run = Run("--output", InFolder("nowhere/xor.svg"));
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static ProgramOutput Run(params string[] args) => Run(null, args);

    private static ProgramOutput Run(Func<SmallXor, GradientComparison>? compare, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = new XorProgram(output, error, compare).Run(args, CancellationToken.None);
        return new ProgramOutput(code, output.ToString(), error.ToString());
    }

    /// <summary>The cells of the last table, without the line below its head.</summary>
    private static string[][] Rows(ProgramOutput run)
    {
        var table = run.Lines.SkipWhile(line => !line.StartsWith("| Network", StringComparison.Ordinal));
        var rows = table.TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')[1..^1]).ToArray();
        return [.. rows.Where((_, index) => index != 1).Select(row => row.Select(cell => cell.Trim()).ToArray())];
    }

    private string InFolder(string name) => Path.Combine(folder, name);
}
