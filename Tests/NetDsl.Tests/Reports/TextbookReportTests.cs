using System.Globalization;

namespace NetDsl.Tests.Reports;

public sealed class TextbookReportTests
{
    [Theory]
    [InlineData(500, 0.6457265615463257, 0.85, "Iteration: 500. Loss: 0.6457265615463257. Accuracy: 85")]
    [InlineData(3000, 0.14732408523559570, 0.957, "Iteration: 3000. Loss: 0.1473240852355957. Accuracy: 95.7")]
    [InlineData(1, 2.5, 0.8512, "Iteration: 1. Loss: 2.5. Accuracy: 85.12")]
    public void The_line_is_the_textbooks_in_every_culture(int iteration, double loss, double accuracy, string line)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            using var output = new StringWriter();
            var record = new TrainingRecord(iteration, (float)loss, new Evaluation(10000, 0, accuracy));
            new TextbookReport(output).OnEvaluated(record);
            Assert.Equal(line + output.NewLine, output.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Without_test_data_there_is_no_accuracy() =>
        Assert.Equal("Iteration: 2. Loss: 0.5.", TextbookReport.Line(new TrainingRecord(2, 0.5f, null)));
}
