using System.Globalization;

namespace FashionMnistSample;

/// <summary>Keeps the figures of each epoch: the mean of its batches' costs, and the score on the test images.</summary>
public sealed class EpochReport : ITrainingObserver
{
    private readonly List<EpochRecord> epochs = [];
    private double sum;
    private int steps;

    /// <summary>The finished epochs so far.</summary>
    public IReadOnlyList<EpochRecord> Epochs => epochs;

    /// <summary>The line for the last epoch.</summary>
    public string LastLine
    {
        get
        {
            var (cost, testCost, percent) = (epochs[^1].Cost, epochs[^1].TestLoss, 100 * epochs[^1].Accuracy);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Epoch: {epochs.Count}. Cost: {cost:F4}. Test: cost {testCost:F4}, accuracy {percent:F2} %"
            );
        }
    }

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
    }
}

/// <summary>The figures of one epoch.</summary>
/// <param name="Iteration">Optimizer steps done at its end.</param>
/// <param name="Loss">Cost of its last batch.</param>
/// <param name="Cost">Mean of its batches' costs.</param>
/// <param name="TestLoss">Mean cost of the test images after it.</param>
/// <param name="Accuracy">Share of the test images classified right after it, 0 to 1.</param>
public sealed record EpochRecord(int Iteration, double Loss, double Cost, double TestLoss, double Accuracy);
