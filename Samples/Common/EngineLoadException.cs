namespace NetDsl.Samples;

/// <summary>
/// TorchSharp's native library does not load; the message is one line that says why and names the page about it.
/// </summary>
public sealed class EngineLoadException(string reason)
    : Exception($"TorchSharp's native library does not load: {reason} docs/troubleshooting.md lists the causes.");
