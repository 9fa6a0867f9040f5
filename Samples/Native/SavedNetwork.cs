using NetDsl.Samples;

namespace NativeSample;

/// <summary>The network for digits, with weights from a file.</summary>
internal static class SavedNetwork
{
    /// <summary>Builds it.</summary>
    /// <param name="path">The weights.</param>
    /// <exception cref="UsageException">They cannot be read, or belong to another network.</exception>
    public static DigitNetwork Load(string path)
    {
        var network = new DigitNetwork();
        try
        {
            SavedWeights.Load(network, path);
            return network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }
}
