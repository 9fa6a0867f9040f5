using System.Globalization;

namespace Samples.Tests.Mnist;

public sealed class OutputTests : ProgramFixture
{
    [Fact]
    public void Redirected_output_is_plain_lines_and_a_table()
    {
        var run = RunHere("--iterations", "7", "--threads", "1");
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\e', run.Output);
        Assert.Equal(
            [
                "MNIST: 60 training images, 10 test images. Seed 1, threads: 1.",
                "",
                "A: 784-10, 12,345 parameters, 7 iterations of 100 images",
                "Iteration: 5. Loss: 0.20000000298023224. Accuracy: 50",
                "Iteration: 7. Loss: 0.1428571492433548. Accuracy: 50",
                "",
                "B: 784-10, 12,345 parameters, 7 iterations of 100 images",
                "Iteration: 5. Loss: 0.20000000298023224. Accuracy: 50",
                "Iteration: 7. Loss: 0.1428571492433548. Accuracy: 50",
            ],
            run.Lines[..9]
        );
        var table = run.Table;
        Assert.Equal(["Network", "Parameters", "Published % (epochs)", "Reached % (epochs)", "Last loss", "Seconds"], table[0]);
        Assert.Equal(["A: 784-10", "12,345", "91-92 (5)", "50.00 (7)", "0.1429"], table[2][..5]);
        Assert.True(double.TryParse(table[2][5], CultureInfo.InvariantCulture, out var seconds) && seconds >= 0);
        Assert.Equal("B: 784-10", table[3][0]);
        Assert.Equal(4, table.Length);
        Assert.Equal("", run.Lines[^4]);
    }

    [Fact]
    public void The_table_names_the_epochs_of_both_figures()
    {
        var catalogue = new[]
        {
            FakeNetwork.Entry("A") with
            {
                PublishedEpochs = 20,
            },
            FakeNetwork.Entry("B") with
            {
                Published = "-",
            },
        };
        var run = Run(["--data", Folder, "--iterations", "7", "--batch-size", "15"], catalogue);
        Assert.Equal(["91-92 (20)", "50.00 (1.75)"], run.Table[2][2..4]); // 4 batches of 15 are the 60 images
        Assert.Equal("-", run.Table[3][2]);
    }

    [Fact]
    public void A_full_run_has_the_epochs_of_the_published_figure()
    {
        var catalogue = new[] { FakeNetwork.Entry("A") with { PublishedEpochs = 20 }, FakeNetwork.Entry("B") };
        var run = Run(["--data", Folder, "--full", "--batch-size", "30"], catalogue);
        Assert.Equal(["50.00 (20)", "50.00 (5)"], run.Table[2..].Select(row => row[3]));
        Assert.Contains("A: 784-10, 12,345 parameters, 40 iterations of 30 images", run.Lines);
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            var german = RunHere("--iterations", "7");
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Assert.Equal(RunHere("--iterations", "7").Lines[..9], german.Lines[..9]);
            Assert.Contains(" 12,345 |", german.Output, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Fewer_iterations_than_the_interval_still_end_with_an_evaluation() =>
        Assert.Contains("Iteration: 2. Loss: 0.5. Accuracy: 50", RunHere("--iterations", "2").Lines);

    [Fact]
    public void An_interrupt_shows_what_is_done_and_gives_130()
    {
        using var source = new CancellationTokenSource();
        var stopping = FakeNetwork.Entry(
            "B",
            iteration =>
            {
                if (iteration == 8)
                {
                    source.Cancel();
                }
            }
        );
        var file = InFolder("results.json");
        var run = Run(
            ["--data", Folder, "--output", file],
            [FakeNetwork.Entry("A"), stopping, FakeNetwork.Entry("C")],
            source.Token
        );
        Assert.Equal((ExitCodes.Interrupted, ""), (run.ExitCode, run.Error));
        var table = run.Table[2..];
        Assert.Equal(["A: 784-10", "B: 784-10 (stopped at 8)"], table.Select(row => row[0]));
        var records = ResultJson.Read(file);
        Assert.Equal([("A", 20), ("B", 8)], records.Select(record => (record.Id, record.Iterations)));
        Assert.Equal([0.5, 0.5], records.Select(record => record.Accuracy));
        Assert.Equal([5], records[1].History.Select(record => record.Iteration));
    }

    [Fact]
    public void An_interrupt_before_the_first_step_says_so_and_replaces_no_file()
    {
        var file = InFolder("results.json");
        File.WriteAllText(file, "before");
        var run = Run(["--data", Folder, "--output", file], null, new CancellationToken(canceled: true));
        Assert.Equal(ExitCodes.Interrupted, run.ExitCode);
        Assert.Contains("Stopped before the first training step.", run.Lines);
        Assert.Equal("before", File.ReadAllText(file));
    }
}
