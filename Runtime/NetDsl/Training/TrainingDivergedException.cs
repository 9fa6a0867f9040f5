using System.Collections.Immutable;
using System.Globalization;

namespace NetDsl;

/// <summary>
/// Training has diverged: the loss, the loss on the test data, the weights or running statistics are NaN or infinite. <c>Fit</c>
/// stops before it makes a step with such a loss. The usual reasons are a learning rate that is too large, and features or
/// targets that are not scaled.
/// </summary>
public sealed class TrainingDivergedException : InvalidOperationException
{
    private TrainingDivergedException(string message, Divergence divergence)
        : base(message)
    {
        (Iteration, Loss, History) = (divergence.Iteration, divergence.Loss, divergence.History);
        (Parameter, Samples) = (divergence.Parameter, divergence.Samples);
    }

    /// <summary>
    /// The optimizer step, from 1, at which the number was seen. On a GPU losses are fetched only when they are needed (by an
    /// observer, an evaluation, the end of the run), so there it may be a later step than the one that went wrong.
    /// </summary>
    public int Iteration { get; }

    /// <summary>
    /// The loss of the batch or the test data that is not finite. If the weights or running statistics are not finite, the last
    /// loss of a batch.
    /// </summary>
    public double Loss { get; }

    /// <summary>The run until then: evaluations, steps done.</summary>
    public TrainingHistory History { get; }

    /// <summary>
    /// The first parameter or buffer, by its key in the state_dict, that has numbers that are not finite; null if all of them
    /// were finite, as with data that is too large. A gradient that is not finite makes its parameter so in the same step.
    /// </summary>
    public string? Parameter { get; }

    /// <summary>
    /// The samples of the batch whose loss is not finite, by their numbers in the training data, from 0. Empty if the number was
    /// seen elsewhere, and on a GPU if it may have been an earlier batch.
    /// </summary>
    public IReadOnlyList<int> Samples { get; }

    internal static TrainingDivergedException OfBatch(Divergence divergence, bool isExact)
    {
        var (network, iteration, loss, parameter) = (
            divergence.Network,
            divergence.Iteration,
            divergence.Loss,
            divergence.Parameter
        );
        var place = FormattableString.Invariant($"{loss} at iteration {iteration}{(isExact ? divergence.Batch : " or before")}");
        return new(
            iteration > 1
                    ? $"The loss of {network} became {place}; that step was not taken. "
                        + (
                            parameter is null
                                ? "All weights were still finite. "
                                : $"{parameter} had numbers that are not finite. "
                        )
                        + divergence.Reasons
                : parameter is null
                    ? $"The loss of {network} is {place}. All weights are finite, so its features or targets are too large: "
                        + "scale them, for example to a mean of 0 and a deviation of 1."
                : $"The loss of {network} is {place}. {parameter} has numbers that are not finite: load other weights, or create "
                    + "the network again.",
            divergence
        );
    }

    internal static TrainingDivergedException OfTestData(Divergence divergence) =>
        new(
            FormattableString.Invariant(
                $"The loss of {divergence.Network} on the test data is {divergence.Loss} after iteration {divergence.Iteration}. "
            )
                + (
                    divergence.Parameter is { } parameter
                        ? $"{parameter} has numbers that are not finite. "
                        : "All weights are finite. "
                )
                + divergence.Reasons,
            divergence
        );

    internal static TrainingDivergedException OfWeights(Divergence divergence) =>
        new(
            FormattableString.Invariant(
                $"{divergence.Parameter} of {divergence.Network} has numbers that are not finite after iteration "
            ) + FormattableString.Invariant($"{divergence.Iteration}. {divergence.Reasons}"),
            divergence
        );
}

/// <summary>What is known when training has diverged.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Iteration">The step, from 1.</param>
/// <param name="Loss">The loss that was measured last.</param>
/// <param name="LearningRate">The declared learning rate.</param>
/// <param name="Parameter">The first parameter or buffer that is not finite; null for none.</param>
/// <param name="Samples">The samples of the batch; empty where they are not known.</param>
/// <param name="History">The run until then.</param>
internal sealed record Divergence(
    string Network,
    int Iteration,
    double Loss,
    double LearningRate,
    string? Parameter,
    ImmutableArray<int> Samples,
    TrainingHistory History
)
{
    /// <summary>The samples that a message names.</summary>
    private const int Named = 5;

    /// <summary><c> (samples 7, 2, 4 of the training data)</c>, with the space before it.</summary>
    public string Batch =>
        Samples.IsEmpty
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" ({(Samples.Length == 1 ? "sample" : "samples")} {string.Join(", ", Samples.Take(Named))}"
                    + $"{(Samples.Length > Named ? $" and {Samples.Length - Named} more" : "")} of the training data)"
            );

    /// <summary>The usual reasons, and what to do.</summary>
    public string Reasons =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The usual reasons are a learning rate that is too large ({LearningRate}) and features or targets that are "
                + $"not scaled: lower the rate, or scale the data, for example to a mean of 0 and a deviation of 1. "
                + $"The property History has the evaluations until then."
        );
}
