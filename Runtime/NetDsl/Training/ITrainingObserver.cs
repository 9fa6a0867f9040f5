using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// Is notified of the events of a training run, for progress, logs or early stopping. All members have empty defaults; implement
/// what you need. They are called on the training thread, in order. Time spent in an observer does not count as training time.
/// </summary>
public interface ITrainingObserver
{
    /// <summary>Before the first step.</summary>
    /// <param name="start">What is about to run.</param>
    void OnStart(TrainingStart start) { }

    /// <summary>After each optimizer step.</summary>
    /// <param name="step">The step done.</param>
    void OnStep(TrainingStep step) { }

    /// <summary>After each evaluation.</summary>
    /// <param name="record">The figures.</param>
    void OnEvaluated(TrainingRecord record) { }

    /// <summary>
    /// After the last step, or after the one during which the run was cancelled; also before <c>Fit</c> throws a
    /// <see cref="TrainingDivergedException"/> (<see cref="TrainingHistory.Diverged"/> is true then).
    /// </summary>
    /// <param name="history">The whole run.</param>
    void OnEnd(TrainingHistory history) { }

    /// <summary>
    /// In place of <see cref="OnEnd"/>, if the run ends by an exception that is not a <see cref="TrainingDivergedException"/>,
    /// such as one from the data or from an observer. It must not throw: that would hide the exception.
    /// </summary>
    void OnFailed() { }
}

/// <summary>The run about to start.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Options">The settings.</param>
/// <param name="TrainingSamples">Samples trained on.</param>
/// <param name="TestSamples">Samples evaluated on; 0 without test data.</param>
/// <param name="TotalIterations">Optimizer steps planned.</param>
public sealed record TrainingStart(
    string Network,
    TrainingOptions Options,
    int TrainingSamples,
    int TestSamples,
    int TotalIterations
)
{
    /// <summary>Steps done before: 0, or where the state of a <see cref="RunFolder"/> stood.</summary>
    public int Iteration { get; init; }

    /// <summary>The network's card; null if a program makes this record without one.</summary>
    public NetworkCard? Card { get; init; }

    /// <summary>
    /// The engine that the network runs on, with its version: <c>TorchSharp 0.107.0</c>; null for a network that is written by
    /// hand without one.
    /// </summary>
    public string? Engine { get; init; }

    // The card is a table of many lines.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"Network = {Network}, Options = {Options}, TrainingSamples = {TrainingSamples}, TestSamples = {TestSamples}, "
                + $"TotalIterations = {TotalIterations}, Iteration = {Iteration}"
        );
        return true;
    }
}

/// <summary>One optimizer step.</summary>
/// <param name="Iteration">Steps done, from 1.</param>
/// <param name="Loss">Loss of the batch, before the step.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public readonly record struct TrainingStep(int Iteration, float Loss)
{
    /// <summary>The learning rate of the step.</summary>
    public double LearningRate { get; init; }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"Iteration = {Iteration}, Loss = {Loss}, LearningRate = {LearningRate}");
        return true;
    }
}
