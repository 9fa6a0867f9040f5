using System.Globalization;

namespace FashionMnistSample;

/// <summary>
/// Writes a line for each epoch, and keeps its figures: the mean of its batches' costs, and the score on the test images.
/// </summary>
/// <param name="output">The output for the lines.</param>
public sealed class EpochReport(TextWriter output) : ITrainingObserver
{
    private readonly List<EpochRecord> epochs = [];
    private double sum;
    private int steps;

    /// <summary>The finished epochs so far.</summary>
    public IReadOnlyList<EpochRecord> Epochs => epochs;

    /// <inheritdoc/>
    public void OnStep(TrainingStep step)
    {
        sum += step.Loss;
        steps++;
    }

    /// <inheritdoc/>
    public void OnEvaluated(TrainingRecord record)
    {
        var epoch = new EpochRecord(
            record.Iteration,
            record.Loss,
            sum / steps,
            record.Test?.Loss ?? double.NaN,
            record.Test?.Score ?? double.NaN
        );
        (sum, steps) = (0, 0);
        epochs.Add(epoch);
        var (cost, testCost, percent) = (epoch.Cost, epoch.TestLoss, 100 * epoch.Accuracy);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Epoch: {epochs.Count}. Cost: {cost:F4}. Test: cost {testCost:F4}, accuracy {percent:F2} %"
            )
        );
    }
}

/// <summary>The figures of one epoch.</summary>
/// <param name="Iteration">Optimizer steps done at its end.</param>
/// <param name="Loss">Cost of its last batch.</param>
/// <param name="Cost">Mean of its batches' costs.</param>
/// <param name="TestLoss">Mean cost of the test images after it.</param>
/// <param name="Accuracy">Share of the test images classified right after it, 0 to 1.</param>
public sealed record EpochRecord(int Iteration, double Loss, double Cost, double TestLoss, double Accuracy);
