namespace Samples.Tests.Mnist;

public sealed class ResultFileTests : ProgramFixture
{
    private string Results => InFolder("results.json");

    [Fact]
    public void The_file_holds_a_record_for_each_network()
    {
        var run = RunHere("--iterations", "7", "--seed", "42", "--threads", "3", "--output", Results);
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Written: {Results}", run.Lines);
        var records = ResultJson.Read(Results);
        Assert.Equal(["A", "B"], records.Select(record => record.Id));
        foreach (var record in records)
        {
            Assert.Equal((42L, 7, 3), (record.Seed, record.Iterations, record.Threads));
            Assert.Equal((1f / 7, 0.5), (record.Loss, record.Accuracy));
            Assert.InRange(record.Seconds, 0, 10);
            Assert.Equal([new(5, 1f / 5, 0.5), new(7, 1f / 7, 0.5)], record.History);
        }
    }

    [Fact]
    public void The_file_has_these_names_and_no_others() =>
        Assert.Equal(
            ["id", "seed", "iterations", "threads", "loss", "accuracy", "seconds", "history"],
            Names(RunHere("--models", "A", "--output", Results))
        );

    [Fact]
    public void A_file_that_is_there_is_replaced_and_nothing_else_is_left()
    {
        File.WriteAllText(Results, new string('x', 100_000));
        var before = Directory.GetFiles(Folder);
        RunHere("--output", Results);
        Assert.Equal(2, ResultJson.Read(Results).Length);
        Assert.Equal(before.Order(), Directory.GetFiles(Folder).Order());
    }

    [Fact]
    public void A_run_that_fails_leaves_the_file_that_is_there()
    {
        File.WriteAllText(Results, "before");
        var failing = FakeNetwork.Entry("A", _ => throw new IOException("no space left"));
        var run = Run(["--data", Folder, "--output", Results], [failing]);
        Assert.Equal((ExitCodes.Failed, "error: no space left\n"), (run.ExitCode, run.Error));
        Assert.Equal("before", File.ReadAllText(Results));
        Assert.Empty(Directory.GetFiles(Folder, "*.tmp"));
    }

    [Fact]
    public void A_folder_that_is_missing_is_reported_before_the_training()
    {
        var steps = 0;
        var run = Run(["--data", Folder, "--output", InFolder("nowhere/results.json")], [FakeNetwork.Entry("A", _ => steps++)]);
        Assert.Equal((ExitCodes.WrongUsage, "", 0), (run.ExitCode, run.Output, steps));
        Assert.Equal($"error: --output: there is no folder {InFolder("nowhere")}: create it first.\n", run.Error);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_refused()
    {
        var run = RunHere("--output", Folder);
        Assert.Equal(ExitCodes.WrongUsage, run.ExitCode);
        Assert.Equal($"error: --output: {Folder} is a folder, not a file.\n", run.Error);
    }

    [Fact]
    public void A_diverged_loss_is_written_as_what_it_is()
    {
        var history = new TrainingHistory([], 3, float.NaN, TimeSpan.FromSeconds(1), StopReason.Cancelled);
        ResultRecord.Write(Results, [ResultRecord.From("A", 1, 1, history)]);
        Assert.Contains("\"loss\": \"NaN\"", File.ReadAllText(Results), StringComparison.Ordinal);
        Assert.Contains("\"accuracy\": null", File.ReadAllText(Results), StringComparison.Ordinal);
    }

    private string[] Names(ProgramOutput run)
    {
        Assert.Equal(ExitCodes.Succeeded, run.ExitCode);
        using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Results));
        return [.. document.RootElement[0].EnumerateObject().Select(property => property.Name)];
    }
}
