using System.Globalization;

namespace NetDsl;

/// <summary>
/// Training has diverged: the loss, the loss on the test data, the weights or running statistics are NaN or infinite. <c>Fit</c>
/// stops before it makes a step with such a loss. The usual reasons are a learning rate that is too large, and features or
/// targets that are not scaled.
/// </summary>
public sealed class TrainingDivergedException : InvalidOperationException
{
    internal TrainingDivergedException(string message, int iteration, double loss, TrainingHistory history)
        : base(message) => (Iteration, Loss, History) = (iteration, loss, history);

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

    internal static TrainingDivergedException OfBatch(
        string network,
        int iteration,
        bool isExact,
        float loss,
        double learningRate,
        TrainingHistory history
    ) =>
        new(
            iteration == 1
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"The loss of {network} is {loss} at iteration 1. Its weights are not finite numbers, "
                        + $"or its features or targets are too large: scale them, for example to a mean of 0 and "
                        + $"a deviation of 1."
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"The loss of {network} became {loss} at iteration {iteration}{(isExact ? "" : " or before")}; that "
                        + $"step was not taken. {Reasons(learningRate)}"
                ),
            iteration,
            loss,
            history
        );

    internal static TrainingDivergedException OfTestData(
        string network,
        int iteration,
        double loss,
        double learningRate,
        TrainingHistory history
    ) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The loss of {network} on the test data is {loss} after iteration {iteration}. {Reasons(learningRate)}"
            ),
            iteration,
            loss,
            history
        );

    internal static TrainingDivergedException OfWeights(
        string network,
        int iteration,
        float? loss,
        double learningRate,
        TrainingHistory history
    ) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The weights of {network}, or its running statistics, are not finite numbers after iteration "
                    + $"{iteration}, the last one. {Reasons(learningRate)}"
            ),
            iteration,
            loss ?? double.NaN,
            history
        );

    private static string Reasons(double learningRate) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The usual reasons are a learning rate that is too large ({learningRate}) and features or targets that are "
                + $"not scaled: lower the rate, or scale the data, for example to a mean of 0 and a deviation of 1. "
                + $"The property History has the evaluations until then."
        );
}
