using Microsoft.Extensions.Logging;

namespace NetDsl.Logging;

/// <summary>The messages of <see cref="TrainingLog"/>.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "Training of {Network} starts: {Steps} steps on {TrainingSamples} samples, {TestSamples} test samples."
    )]
    public static partial void Started(this ILogger logger, string network, int steps, int trainingSamples, int testSamples);

    [LoggerMessage(2, LogLevel.Debug, "{Network}, step {Step}: loss {Loss}, learning rate {LearningRate}.")]
    public static partial void Stepped(this ILogger logger, string network, int step, float loss, double learningRate);

    [LoggerMessage(3, LogLevel.Information, "{Network} after step {Step}: loss {Loss}, test loss {TestLoss}, {Metric} {Score}.")]
    public static partial void Tested(
        this ILogger logger,
        string network,
        int step,
        float loss,
        double testLoss,
        MetricKind metric,
        double score
    );

    [LoggerMessage(4, LogLevel.Information, "{Network} after step {Step}: loss {Loss}.")]
    public static partial void Evaluated(this ILogger logger, string network, int step, float loss);

    [LoggerMessage(5, LogLevel.Information, "Training of {Network} ended after {Step} steps, {Seconds} s without evaluations.")]
    public static partial void Ended(this ILogger logger, string network, int step, string seconds);

    [LoggerMessage(
        6,
        LogLevel.Information,
        "Training of {Network} was stopped after {Step} steps, {Seconds} s without evaluations."
    )]
    public static partial void Stopped(this ILogger logger, string network, int step, string seconds);

    [LoggerMessage(7, LogLevel.Error, "Training of {Network} diverged after {Step} steps, {Seconds} s without evaluations.")]
    public static partial void Diverged(this ILogger logger, string network, int step, string seconds);

    [LoggerMessage(
        9,
        LogLevel.Information,
        "Training of {Network} stopped early after {Step} steps, with the weights of step {BestStep}, {Seconds} s without "
            + "evaluations."
    )]
    public static partial void StoppedEarly(this ILogger logger, string network, int step, int bestStep, string seconds);

    [LoggerMessage(8, LogLevel.Error, "Training of {Network} failed with an exception.")]
    public static partial void Failed(this ILogger logger, string network);
}
