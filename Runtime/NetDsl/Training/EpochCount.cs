using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>
/// How many epochs a network has begun, over all of its runs: a second <c>Fit</c> continues the random changes of augmented data,
/// as it continues the network's random stream.
/// </summary>
internal static class EpochCount
{
    // Entries go with their networks.
    private static readonly ConditionalWeakTable<ITrainableNetwork, StrongBox<int>> Counts = [];

    /// <summary>How many epochs the network has begun.</summary>
    public static int Of(ITrainableNetwork network) => Counts.GetOrCreateValue(network).Value;

    /// <summary>Sets how many epochs the network has begun: it goes on with a run of another process.</summary>
    public static void Set(ITrainableNetwork network, int count) => Counts.GetOrCreateValue(network).Value = count;

    /// <summary>Counts another epoch. Only one run at a time trains a network.</summary>
    /// <returns>The number of those before it.</returns>
    public static int Next(ITrainableNetwork network) => Counts.GetOrCreateValue(network).Value++;
}
