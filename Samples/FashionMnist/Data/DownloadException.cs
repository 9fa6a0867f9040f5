namespace FashionMnistSample;

/// <summary>A file could not be downloaded; the message names the address and what happened.</summary>
/// <param name="message">The message.</param>
/// <param name="transient">Whether the same request may succeed a little later.</param>
/// <param name="inner">The cause, if another exception is it.</param>
public sealed class DownloadException(string message, bool transient = false, Exception? inner = null)
    : IOException(message, inner)
{
    /// <summary>Whether the same request may succeed a little later.</summary>
    public bool Transient { get; } = transient;
}
