using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Explains why an engine refused to compute a loss, for generated code: one engine's message has C++ frames in it, and neither
/// engine knows the network.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LossRefusal
{
    /// <summary>Whether an engine's error says that outputs are not probabilities.</summary>
    /// <param name="refused">The error.</param>
    /// <returns>True for the error of binary cross entropy of either engine; false if it is already an explanation.</returns>
    public static bool Is(Exception refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused is not InvalidOperationException && refused.Message.Contains("between 0 and 1", StringComparison.Ordinal);
    }

    /// <summary>
    /// Throws the error that the user gets, if the outputs are finite numbers. Otherwise the loss is NaN, as with other losses,
    /// and nothing is thrown.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="refused">The engine's error.</param>
    /// <param name="outputs">The sum of each output minus itself: 0, or NaN if an output is not finite.</param>
    /// <exception cref="InvalidOperationException">
    /// The outputs are finite. The message says what is wrong and what to do; the engine's error is the inner exception.
    /// </exception>
    public static void Explain(ITrainableNetwork network, Exception refused, float outputs)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (float.IsFinite(outputs))
        {
            throw new InvalidOperationException(
                $"The outputs of {network.Name} are not all between 0 and 1, and its loss, Bce, takes probabilities. Its last "
                    + "stage is not [Activation(Sigmoid)]: write that, or choose BceWithLogits.",
                refused
            );
        }
    }
}
