using NetDsl.Tests.Data;
using NetDsl.Tests.Watching;
using VerifyXunit;

namespace NetDsl.Tests.Reports;

public sealed class HtmlReportTests : IDisposable
{
    private static readonly RunMachine Machine = new("NetDsl 0.1.0", ".NET 10.0.0", "Linux, X64, 2 processors");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task A_page()
    {
        var page = Page(
            new ConfusionMatrix(
                new long[,]
                {
                    { 2, 0, 1 },
                    { 0, 1, 0 },
                    { 0, 0, 0 },
                },
                "a & b",
                "<script>",
                "c"
            )
        );
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("src=", page);
        Assert.DoesNotContain("url(", page);
        Assert.DoesNotContain("Fake<1>", page);
        Assert.DoesNotContain("http", page.Replace("http://www.w3.org/2000/svg", ""));
        return Verifier.Verify(page, "html");
    }

    [Fact]
    public void A_regression_has_no_matrix_and_many_classes_no_counts()
    {
        Assert.DoesNotContain("Confusion matrix", Page(null));
        var many = Page(new ConfusionMatrix(new long[41, 41]));
        Assert.Contains("There are 41 classes", many);
        Assert.DoesNotContain("class=\"matrix\"", many);
    }

    [Fact]
    public void Runs_that_end_early_are_said()
    {
        var time = new ManualTime();
        var report = new HtmlReport(time, Machine);
        report.OnStart(FakeRun.Start);
        report.OnStep(FakeRun.Step(1));
        report.OnFailed();
        Assert.Contains("The run failed after 1 of 6 steps", report.Page(null));
        report.OnEnd(new TrainingHistory([], 1, 1, TimeSpan.Zero, StopReason.Cancelled));
        Assert.Contains("The run was stopped after 1 of 6 steps", report.Page(null));
        report.OnEnd(new TrainingHistory([], 1, 1, TimeSpan.Zero, StopReason.Diverged));
        Assert.Contains("The run diverged after 1 of 6 steps", report.Page(null));
        report.OnEnd(FakeRun.StoppedEarly);
        Assert.Contains(
            "The run stopped early after 6 steps, with the weights of step 3: test loss 0.5000, accuracy 60 %, trained on 25",
            report.Page(null)
        );
    }

    [Fact]
    public void A_report_without_a_run_is_refused() =>
        Assert.Equal(
            "The report has no run: pass it to Fit as the observer, with others in a CompositeObserver, and write it then.",
            Assert.Throws<InvalidOperationException>(() => new HtmlReport().Write(folder["report.html"])).Message
        );

    [Fact]
    public void A_million_steps_take_little_room()
    {
        var curve = new StepCurve();
        for (var step = 1; step <= 1_000_000; step++)
        {
            curve.Add(step, step, 0.1);
        }

        Assert.InRange(curve.Points.Count, 400, 800);
        Assert.All(curve.Points, point => Assert.Equal(point.Step, point.Loss, 1e-6));
    }

    [Fact]
    public void It_is_written_whole()
    {
        var report = new HtmlReport();
        FakeRun.Through(report, new ManualTime());
        report.Write(folder["report.html"]);
        Assert.EndsWith("</html>\n", File.ReadAllText(folder["report.html"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    private static string Page(ConfusionMatrix? matrix)
    {
        var time = new ManualTime();
        var report = new HtmlReport(time, Machine);
        FakeRun.Through(report, time);
        return report.Page(matrix);
    }
}
