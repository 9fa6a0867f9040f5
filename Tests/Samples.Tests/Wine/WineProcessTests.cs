using System.Net;

namespace Samples.Tests.Wine;

/// <summary>The real program in a process of its own.</summary>
public sealed class WineProcessTests
{
    [Fact]
    public async Task A_table_becomes_predictions()
    {
        using var process = new SampleProcess("Wine");
        var run = await process.Finish();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var page = Path.Combine(Path.GetTempPath(), "wine-report.html");
        Assert.Equal(
            [
                "178 rows of 13 features in 3 classes: 1, 2, 3",
                "Training: 41, 50, 34. Test: 18, 21, 14.",
                .. Enumerable.Range(1, 10).Select(i => $"Cultivars  {20 * i}/200"),
                "100.0 % of the test wines after 200 steps.",
                $"Report: {page}",
                "Two bottles: 1, 2.",
            ],
            run.Lines.Select(line => line.StartsWith("Cultivars") ? line[..line.IndexOf("  loss")] : line)
        );
        Assert.All(
            run.Lines.Where(line => line.StartsWith("Cultivars")),
            line =>
                Assert.Matches(
                    @"  loss \d\.\d{4}  test loss \d\.\d{4}  accuracy [\d.]+ %  rate 0\.01  [\d.,kM]+ samples/s$",
                    line
                )
        );
        Assert.Contains("<h1>Cultivars</h1>", await File.ReadAllTextAsync(page));
        Assert.Contains("Confusion matrix", await File.ReadAllTextAsync(page));
    }

    [Fact]
    public async Task Rows_are_answered_and_faults_in_them_are_named()
    {
        using var process = new SampleProcess("Wine", "serve", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None");
        var address = (await process.ReadUntil("Listening: "))["Listening: ".Length..];
        using var client = new HttpClient();
        var rows = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "data", "wine", "wine.csv"));

        // The first and the last wine of the file.
        var good = await client.PostAsync(address, new StringContent($"{rows[0]}\n{rows[1]}\n{rows[^1]}\n"));
        Assert.Equal("[\"1\",\"3\"]", await good.Content.ReadAsStringAsync());

        var bad = await client.PostAsync(address, new StringContent($"{rows[0]}\n{rows[1].Replace("14.23", "much")}\n"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Contains("The text, line 2, column alcohol: found ", await bad.Content.ReadAsStringAsync());
    }
}
