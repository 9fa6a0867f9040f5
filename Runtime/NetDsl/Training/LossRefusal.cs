using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Explains why an engine refused to compute a loss, for generated code: one engine's message has C++ frames in it, and neither
/// engine knows the network.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LossRefusal
{
    /// <summary>Whether an engine's error says that outputs are no probabilities.</summary>
    /// <param name="refused">The error.</param>
    /// <returns>True for that of binary cross entropy, of either engine; false for an explanation that was already given.</returns>
    public static bool Is(Exception refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return refused is not InvalidOperationException && refused.Message.Contains("between 0 and 1", StringComparison.Ordinal);
    }

    /// <summary>The error that the user gets.</summary>
    /// <param name="network">The network.</param>
    /// <param name="refused">The engine's error.</param>
    /// <returns>What is wrong and what to do; the engine's error is inside.</returns>
    public static InvalidOperationException Explain(ITrainableNetwork network, Exception refused)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new InvalidOperationException(
            $"The outputs of {network.Name} are not all between 0 and 1, and its loss, Bce, takes probabilities. If its last stage is not "
            + "[Activation(Sigmoid)], write that or choose BceWithLogits; if it is, the outputs are no numbers any more (NaN): lower the learning rate.",
            refused);
    }
}
