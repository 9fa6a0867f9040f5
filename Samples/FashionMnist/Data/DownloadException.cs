namespace FashionMnistSample;

/// <summary>A file could not be downloaded; the message names the address and what happened.</summary>
/// <param name="message">The message.</param>
/// <param name="transient">Whether the same request may succeed later.</param>
/// <param name="inner">The exception that caused it, if any.</param>
public sealed class DownloadException(string message, bool transient = false, Exception? inner = null)
    : IOException(message, inner)
{
    /// <summary>Whether the same request may succeed later.</summary>
    public bool Transient { get; } = transient;
}
