using System.Collections.Concurrent;

namespace NetDsl;

/// <summary>
/// The networks that are being trained now. Two runs on one network would change each other's weights and use each other's random
/// numbers.
/// </summary>
internal static class NetworksInTraining
{
    private static readonly ConcurrentDictionary<ITrainableNetwork, bool> Networks = new(ReferenceEqualityComparer.Instance);

    /// <summary>Records that a network's training begins.</summary>
    /// <exception cref="InvalidOperationException">It is already being trained.</exception>
    public static void Enter(ITrainableNetwork network)
    {
        if (!Networks.TryAdd(network, true))
        {
            throw new InvalidOperationException(
                $"{network.Name} is already being trained. Wait for that run to end, or train another network of the class."
            );
        }
    }

    /// <summary>Records that its training has ended.</summary>
    public static void Leave(ITrainableNetwork network) => Networks.TryRemove(network, out _);
}
