namespace FashionMnistSample;

/// <summary>Is notified of a download, in order, from one thread at a time.</summary>
public interface IDownloadObserver
{
    /// <summary>The server begins to send a file, or continues.</summary>
    /// <param name="file">The file.</param>
    /// <param name="there">Bytes that exist from before and are not sent again.</param>
    /// <param name="total">Bytes of the whole file; null if the server does not say.</param>
    void OnStart(FashionFile file, long there, long? total);

    /// <summary>Bytes have arrived.</summary>
    /// <param name="count">How many.</param>
    void OnReceived(int count);

    /// <summary>A file is complete and its content is correct.</summary>
    /// <param name="file">The file.</param>
    void OnEnd(FashionFile file);

    /// <summary>A note to the user: a pause before a retry, a damaged file, waiting for another process.</summary>
    /// <param name="text">The line.</param>
    void OnNote(string text);
}
