using NetDsl.Tests.Training;

namespace NetDsl.Tests.Finding;

/// <summary>Suggestions against those of fastai's valley and steep for the same losses, computed by its Python.</summary>
public sealed class RateValleyTests
{
    private const int Steps = 100;

    public static TheoryData<string, int, int> Curves =>
        new()
        {
            { "valley", 36, 45 },
            { "waves", 47, 65 },
            { "fall", 51, 68 },
        };

    [Theory]
    [MemberData(nameof(Curves))]
    public void Suggestions_are_fastais(string curve, int valley, int steepest)
    {
        var kept = RateValley.Kept(
            [.. Enumerable.Range(0, Steps).Select(i => new RateSearchStep(Rate(i), 0, Loss(curve, i)))],
            Steps
        );
        Assert.Equal(85, kept.Count);
        Assert.Equal(Rate(valley), RateValley.Valley(kept));
        if (curve != "fall")
        {
            Assert.Equal(Rate(steepest), RateValley.Steepest(kept));
        }
    }

    [Fact]
    public void A_loss_that_never_falls_gives_no_suggestion()
    {
        RateSearchStep[] rising = [.. Enumerable.Range(0, 30).Select(i => new RateSearchStep(Rate(i), i, i))];
        Assert.Null(RateValley.Valley(rising));
        Assert.Null(RateValley.Steepest(rising));
        Assert.Null(RateValley.Valley([]));
        Assert.Null(RateValley.Steepest(rising[..1]));
    }

    [Fact]
    public void Its_rates_rise_by_the_same_factor()
    {
        var schedule = new RangeTestSchedule(1e-7);
        Assert.Equal(1e-7, schedule.Rate(0, 100, 10));
        Assert.Equal(1e-3, schedule.Rate(50, 100, 10), 1e-15);
        Assert.Equal(10, schedule.Rate(100, 100, 10), 1e-9);
    }

    [Fact]
    public void The_smooth_loss_is_fastais_and_four_times_the_best_ends_the_search()
    {
        // AvgSmoothLoss with a beta of 0.98: 1, then (0.98 · 0.02 · 1 + 0.02 · 3) / (1 - 0.98²).
        using var stop = new CancellationTokenSource();
        var observer = new RateSearchObserver(stop);
        observer.OnStep(new TrainingStep(1, 1));
        observer.OnStep(new TrainingStep(2, 3));
        Assert.Equal([1, 2.0101010101], observer.Steps.Select(step => Math.Round(step.SmoothLoss, 10)));
        Assert.False(stop.IsCancellationRequested);
        observer.OnStep(new TrainingStep(3, 9));
        Assert.True(stop.IsCancellationRequested);
    }

    [Theory]
    [InlineData(1, 1e-3, 100, "The rates go from 1 to 0.001: they must be finite numbers above 0, and rise.")]
    [InlineData(0, 1, 100, "The rates go from 0 to 1: they must be finite numbers above 0, and rise.")]
    [InlineData(
        1e-7,
        double.PositiveInfinity,
        100,
        "The rates go from 1E-07 to Infinity: they must be finite numbers above 0, and rise."
    )]
    [InlineData(1e-7, 10, 9, "steps is 9: it must be at least 10.")]
    public void Settings_out_of_range_are_refused(double lowest, double highest, int steps, string message)
    {
        using var network = new FakeNetwork { TakesSchedule = true };
        var data = Dataset.FromClasses(new float[6], new long[] { 0, 1, 2 }, 2);
        Assert.Equal(
            message,
            Assert.Throws<ArgumentException>(() => network.FindLearningRate(data, lowest, highest, steps)).Message
        );
    }

    [Fact]
    public void The_picture_is_one_file()
    {
        var steps = Enumerable.Range(0, 60).Select(i => new RateSearchStep(Rate(i), 2, Loss("valley", i)));
        var picture = new LearningRateSearch([.. steps], Rate(36), Rate(45), false).ToSvg();
        var svg = System.Xml.Linq.XDocument.Parse(picture).Root!;
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Contains(svg.Elements(), element => (string?)element.Attribute("class") == "mark" && element.Value == "7.586e-05");
        Assert.DoesNotContain("http", picture.Replace("http://www.w3.org/2000/svg", ""));
    }

    private static double Rate(int step) => 1e-7 * Math.Pow(1e8, step / (double)Steps);

    private static double Loss(string curve, int i) =>
        curve switch
        {
            "valley" => 2 - 1.5 / (1 + Math.Exp(-(i - 45) / 5.0)) + (i > 60 ? Math.Exp((i - 75) / 3.0) : 0),
            "waves" => Math.Sin(i / 7.0) * 0.2 + 2 - i * 0.02 + (i < 70 ? 0 : (i - 70) * 0.2),
            _ => -i,
        };
}
