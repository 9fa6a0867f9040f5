using System.Globalization;

namespace NetDsl;

/// <summary>
/// Writes a line for each evaluation, in the form of the PyTorch textbooks:
/// <c>Iteration: 500. Loss: 0.6457265615463257. Accuracy: 85.12</c>. The loss is that of the iteration's batch, printed as Python
/// prints it (the double that equals the float); the accuracy is in percent. Other metrics replace it under their names, <c>R²:
/// 0.9312</c>; without test data there is no metric.
/// </summary>
/// <param name="output">The writer for the lines.</param>
public sealed class TextbookReport(TextWriter output) : ITrainingObserver
{
    /// <inheritdoc/>
    public void OnEvaluated(TrainingRecord record) => output.WriteLine(Line(record));

    /// <summary>The line for one evaluation, in the same form under every culture.</summary>
    /// <param name="record">The evaluation.</param>
    /// <returns>The line, without a line end.</returns>
    public static string Line(TrainingRecord record)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"Iteration: {record.Iteration}. Loss: {(double)record.Loss:R}.");
        return record.Test is { } test ? $"{line} {MetricText.Of(test)}" : line;
    }
}
