using System.Globalization;
using Microsoft.Extensions.Logging;

namespace NetDsl.Logging;

/// <summary>
/// Writes a run to an <see cref="ILogger"/>: start, evaluations and end as <see cref="LogLevel.Information"/>, steps as
/// <see cref="LogLevel.Debug"/>, a run that diverged as <see cref="LogLevel.Error"/>. Figures are structured values, such as
/// <c>TestLoss</c>.
/// </summary>
public sealed class TrainingLog : ITrainingObserver
{
    private readonly ILogger logger;
    private readonly int every;
    private string network = "";

    /// <summary>An observer; it can be used for several runs, one after another.</summary>
    /// <param name="logger">The logger.</param>
    /// <param name="every">Steps from one step that is logged to the next, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="every"/> is below 1.</exception>
    public TrainingLog(ILogger logger, int every = 50)
    {
        ArgumentNullException.ThrowIfNull(logger);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        (this.logger, this.every) = (logger, every);
    }

    /// <inheritdoc/>
    public void OnStart(TrainingStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        network = start.Network;
        logger.Started(network, start.TotalIterations, start.TrainingSamples, start.TestSamples);
    }

    /// <inheritdoc/>
    public void OnStep(TrainingStep step)
    {
        if (step.Iteration % every == 0)
        {
            logger.Stepped(network, step.Iteration, step.Loss, step.LearningRate);
        }
    }

    /// <inheritdoc/>
    public void OnEvaluated(TrainingRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Test is { } test)
        {
            logger.Tested(network, record.Iteration, record.Loss, test.Loss, test.Metric, test.Score);
        }
        else
        {
            logger.Evaluated(network, record.Iteration, record.Loss);
        }
    }

    /// <inheritdoc/>
    public void OnEnd(TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var seconds = history.TrainingTime.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        if (history.Diverged)
        {
            logger.Diverged(network, history.Iterations, seconds);
        }
        else if (history.StopReason is StopReason.EarlyStopped)
        {
            logger.StoppedEarly(network, history.Iterations, history.BestIteration ?? history.Iterations, seconds);
        }
        else if (history.Cancelled)
        {
            logger.Stopped(network, history.Iterations, seconds);
        }
        else
        {
            logger.Ended(network, history.Iterations, seconds);
        }
    }

    /// <inheritdoc/>
    public void OnFailed() => logger.Failed(network);
}
