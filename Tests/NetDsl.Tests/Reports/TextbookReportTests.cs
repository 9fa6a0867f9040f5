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
            var record = new TrainingRecord(iteration, (float)loss, new Evaluation(10000, 0, MetricKind.Accuracy, accuracy));
            new TextbookReport(output).OnEvaluated(record);
            Assert.Equal(line + output.NewLine, output.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(MetricKind.R2, 0.93124, "R²: 0.9312")]
    [InlineData(MetricKind.R2, -3, "R²: -3.0000")]
    [InlineData(MetricKind.MeanAbsoluteError, 0.12341, "Mean absolute error: 0.1234")]
    [InlineData(MetricKind.MeanSquaredError, 0.0000123449, "Mean squared error: 1.234e-05")]
    [InlineData(MetricKind.RootMeanSquaredError, 12345.67, "Root mean squared error: 12345.6700")]
    [InlineData(MetricKind.MeanAbsoluteError, 0, "Mean absolute error: 0.0000")]
    [InlineData(MetricKind.ExactMatch, 0.8512, "Exact match: 85.12")]
    [InlineData(MetricKind.F1, 0.5, "F1: 0.5000")]
    public void Other_metrics_stand_in_its_place(MetricKind metric, double score, string text)
    {
        var record = new TrainingRecord(2, 0.5f, new Evaluation(10, 0, metric, score));
        Assert.Equal($"Iteration: 2. Loss: 0.5. {text}", TextbookReport.Line(record));
        Assert.Null(record.Accuracy);
    }

    [Fact]
    public void Without_test_data_there_is_no_accuracy() =>
        Assert.Equal("Iteration: 2. Loss: 0.5.", TextbookReport.Line(new TrainingRecord(2, 0.5f, null)));
}
