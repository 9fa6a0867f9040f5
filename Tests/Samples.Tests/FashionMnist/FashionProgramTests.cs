using System.Xml.Linq;
using FashionMnistSample;
using Samples.Tests.FashionMnist.Data;

namespace Samples.Tests.FashionMnist;

/// <summary>The program around the training, on a few noisy images and with a network that costs no time.</summary>
public sealed class FashionProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-fashion-").FullName;

    public FashionProgramTests() => TestFiles.Write(folder);

    [Fact]
    public void Each_epoch_is_a_line_with_its_mean_cost_and_the_end_is_the_table()
    {
        var run = Run("--threads", "1", "--seed", "3");
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));

        // 60 images in batches of 10; the cost of step n is 1 / n.
        Assert.Equal(
            [
                $"Fashion-MNIST: 60 training images, 10 test images, from {folder}",
                "Seed 3, threads: 1.",
                "",
                "A: 784-10: 12,345 parameters, 2 epochs, batches of 10",
                "Epoch: 1. Cost: 0.4083. Test: cost 1.0000, accuracy 50.00 %",
                "Epoch: 2. Cost: 0.1089. Test: cost 1.0000, accuracy 50.00 %",
            ],
            run.Lines.SkipWhile(line => !line.StartsWith("Fashion-MNIST", StringComparison.Ordinal)).Take(6)
        );
        var rows = Rows(run);
        Assert.Equal(["Network", "Parameters", "Published", "Costs", "Reached %", "Seconds"], rows[0]);
        Assert.Equal(["A: 784-10", "12,345", "stuck", "0.1089-0.4083", "50.00"], rows[1][..5]);
        Assert.Equal(["B: 784-10", "12,345", "stuck", "0.1089-0.4083", "50.00"], rows[2][..5]);
    }

    [Fact]
    public void The_files_hold_every_epoch_and_other_results_are_drawn_beside()
    {
        var (json, svg, more) = (InFolder("a.json"), InFolder("a.svg"), InFolder("more.svg"));
        Assert.Equal(ExitCodes.Succeeded, Run("--epochs", "3", "--output", json, "--output", svg).ExitCode);
        var records = FashionJson.Read(json);
        Assert.Equal(
            [("A", "NetDsl", 18), ("B", "NetDsl", 18)],
            records.Select(record => (record.Id, record.By, record.Iterations))
        );
        Assert.All(records, record => Assert.Equal([6, 12, 18], record.History.Select(epoch => epoch.Iteration)));
        Assert.Equal(6, Lines(svg)); // two networks in three panels

        Assert.Equal(ExitCodes.Succeeded, Run("--models", "A", "--beside", json, "--output", more).ExitCode);
        Assert.Equal(6, Lines(more)); // A twice; B was not trained now
    }

    [Fact]
    public void An_interrupt_shows_and_writes_what_is_done()
    {
        using var source = new CancellationTokenSource();
        var json = InFolder("results.json");
        var run = Run(
            [
                FakeEntry.Of("A"),
                FakeEntry.Of(
                    "B",
                    step =>
                    {
                        if (step == 8)
                        {
                            source.Cancel();
                        }
                    }
                ),
                FakeEntry.Of("C"),
            ],
            source.Token,
            "--output",
            json
        );
        Assert.Equal((ExitCodes.Interrupted, ""), (run.ExitCode, run.Error));
        Assert.Equal(["A: 784-10", "B: 784-10 (stopped in epoch 2)"], Rows(run)[1..].Select(row => row[0]));
        Assert.Equal([(12, 2), (8, 1)], FashionJson.Read(json).Select(record => (record.Iterations, record.History.Length)));
    }

    [Theory]
    [InlineData("[{\"id\": 7}]")]
    [InlineData("[{\"id\": \"A\"}]")]
    [InlineData("nothing")]
    public void A_file_of_something_else_is_not_drawn(string text)
    {
        File.WriteAllText(InFolder("other.json"), text);
        var run = Run("--beside", InFolder("other.json"));
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            $"error: --beside: {InFolder("other.json")} is not a file of results: ",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--epochs: '0' is not a whole number from 1 to 2147483647", "--epochs", "0")]
    [InlineData("--models: there is no network 'Z'; known are A, B", "--models", "Z")]
    [InlineData("--output: 'x' ends neither in .json nor in .svg", "--output", "x")]
    public void A_wrong_value_is_one_line_and_exit_code_2(string message, params string[] args)
    {
        var run = Run(args);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error: {message}. --help lists the options.\n", run.Error);
    }

    [Fact]
    public async Task The_real_program_trains_its_real_networks()
    {
        using var program = new SampleProcess("FashionMnist", "--data", folder, "--epochs", "1", "--threads", "1");
        var run = await program.Finish();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Catalogue.All.Select(model => model.ToString()), Rows(run)[1..].Select(row => row[0]));
        Assert.Contains(run.Lines, line => line.StartsWith("Not the published Fashion-MNIST: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_ends_with_the_table_and_130()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no signal to send there; the reaction itself is tested above
        }

        using var program = new SampleProcess("FashionMnist", "--data", folder, "--epochs", "10000000", "--models", "Repaired");
        await program.ReadUntil("Epoch: 3.");
        program.SendInterrupt();
        var run = await program.Finish();
        Assert.Equal((130, ""), (run.ExitCode, run.Error));
        Assert.Contains("(stopped in epoch ", Rows(run)[1][0], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private ProgramOutput Run(params string[] args) => Run([FakeEntry.Of("A"), FakeEntry.Of("B")], CancellationToken.None, args);

    private ProgramOutput Run(IReadOnlyList<CatalogueEntry> catalogue, CancellationToken cancellationToken, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = new FashionProgram(output, error, catalogue: catalogue).Run(["--data", folder, .. args], cancellationToken);
        return new ProgramOutput(code, output.ToString(), error.ToString());
    }

    /// <summary>The cells of the table, without the line below its head.</summary>
    private static string[][] Rows(ProgramOutput run)
    {
        var rows = run.Lines.Where(line => line.StartsWith('|')).Select(line => line.Split('|')[1..^1]).ToArray();
        return [.. rows.Where((_, index) => index != 1).Select(row => row.Select(cell => cell.Trim()).ToArray())];
    }

    private static int Lines(string svg) =>
        XDocument.Load(svg).Descendants().Count(element => element.Attribute("stroke-linejoin") is not null);

    private string InFolder(string name) => Path.Combine(folder, name);
}
