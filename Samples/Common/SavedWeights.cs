namespace NetDsl.Samples;

/// <summary>Weights from the file that <c>--weights</c> names.</summary>
public static class SavedWeights
{
    /// <summary>Loads them into a network.</summary>
    /// <param name="network">The network; it is unchanged if the file cannot be loaded.</param>
    /// <param name="path">The safetensors file.</param>
    /// <exception cref="UsageException">It cannot be read, or its weights are another network's.</exception>
    public static void Load(INetwork network, string path)
    {
        try
        {
            network.LoadWeights(path);
        }
        catch (Exception fault)
            when (fault is IOException or InvalidDataException or UnauthorizedAccessException or WeightMismatchException)
        {
            throw new UsageException($"--weights: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }
}
