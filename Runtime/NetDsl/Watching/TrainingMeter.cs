using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NetDsl;

/// <summary>
/// Measures a run for monitoring: the meter <c>NetDsl.Training</c>, which <c>dotnet-counters</c> and OpenTelemetry read. All
/// figures have the tag <c>network</c>. Without a listener it costs next to nothing.
/// </summary>
/// <remarks>
/// <c>netdsl.training.steps</c> and <c>netdsl.training.samples</c> count; <c>netdsl.training.loss</c>,
/// <c>netdsl.training.learning_rate</c> and <c>netdsl.training.samples_per_second</c> have the last value of each step;
/// <c>netdsl.training.test.loss</c> and <c>netdsl.training.test.score</c> that of each evaluation, the score with the tag
/// <c>metric</c>.
/// </remarks>
public sealed class TrainingMeter : ITrainingObserver
{
    /// <summary>The meter's name.</summary>
    public const string Name = "NetDsl.Training";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Steps = Meter.CreateCounter<long>(
        "netdsl.training.steps",
        "{step}",
        "Optimizer steps done."
    );

    private static readonly Counter<long> Samples = Meter.CreateCounter<long>(
        "netdsl.training.samples",
        "{sample}",
        "Samples trained on."
    );

    private static readonly Gauge<double> Loss = Meter.CreateGauge<double>(
        "netdsl.training.loss",
        "1",
        "Loss of the last batch, before its step."
    );

    private static readonly Gauge<double> LearningRate = Meter.CreateGauge<double>(
        "netdsl.training.learning_rate",
        "1",
        "Learning rate of the last step."
    );

    private static readonly Gauge<double> SamplesPerSecond = Meter.CreateGauge<double>(
        "netdsl.training.samples_per_second",
        "{sample}/s",
        "Samples per second in the last seconds, without evaluations."
    );

    private static readonly Gauge<double> TestLoss = Meter.CreateGauge<double>(
        "netdsl.training.test.loss",
        "1",
        "Mean loss on the test data at the last evaluation."
    );

    private static readonly Gauge<double> TestScore = Meter.CreateGauge<double>(
        "netdsl.training.test.score",
        "1",
        "Metric on the test data at the last evaluation."
    );

    private readonly RunClock clock;
    private KeyValuePair<string, object?> network;

    /// <summary>An observer; it can be used for several runs, one after another.</summary>
    public TrainingMeter()
        : this(TimeProvider.System) { }

    internal TrainingMeter(TimeProvider time) => clock = new RunClock(time);

    /// <inheritdoc/>
    public void OnStart(TrainingStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        clock.Start(start);
        network = new("network", start.Network);
    }

    /// <inheritdoc/>
    public void OnStep(TrainingStep step)
    {
        var before = clock.Samples;
        clock.Step(step.Iteration);
        Steps.Add(1, network);
        Samples.Add(clock.Samples - before, network);
        Loss.Record(step.Loss, network);
        LearningRate.Record(step.LearningRate, network);
        if (SamplesPerSecond.Enabled)
        {
            SamplesPerSecond.Record(clock.SamplesPerSecond, network);
        }
    }

    /// <inheritdoc/>
    public void OnEvaluated(TrainingRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        clock.Evaluated();
        if (record.Test is { } test)
        {
            TestLoss.Record(test.Loss, network);
            TestScore.Record(test.Score, new TagList { network, new("metric", test.Metric.ToString()) });
        }
    }
}
