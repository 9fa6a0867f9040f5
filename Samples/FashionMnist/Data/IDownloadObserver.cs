namespace FashionMnistSample;

/// <summary>Sees a download. Called in order, from one thread at a time.</summary>
public interface IDownloadObserver
{
    /// <summary>The server begins to send a file, or goes on with it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="there">Bytes that are there from before and are not sent again.</param>
    /// <param name="total">Bytes of the whole; null when the server does not say.</param>
    void OnStart(FashionFile file, long there, long? total);

    /// <summary>Bytes have arrived.</summary>
    /// <param name="count">How many.</param>
    void OnReceived(int count);

    /// <summary>A file is complete and its content is the right one.</summary>
    /// <param name="file">The file.</param>
    void OnEnd(FashionFile file);

    /// <summary>Something worth a line: a pause before another try, a damaged file, another process that is waited for.</summary>
    /// <param name="text">The line.</param>
    void OnNote(string text);
}
