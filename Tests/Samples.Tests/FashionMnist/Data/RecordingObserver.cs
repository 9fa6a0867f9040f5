using FashionMnistSample;

namespace Samples.Tests.FashionMnist.Data;

/// <summary>Keeps what it is called with.</summary>
/// <param name="onReceived">Called with all bytes received so far.</param>
internal sealed class RecordingObserver(Action<long>? onReceived = null) : IDownloadObserver
{
    public List<(string File, long There, long? Total)> Starts { get; } = [];

    public List<string> Ended { get; } = [];

    public List<string> Notes { get; } = [];

    public long Received { get; private set; }

    public void OnStart(FashionFile file, long there, long? total) => Starts.Add((file.Name, there, total));

    public void OnReceived(int count)
    {
        Received += count;
        onReceived?.Invoke(Received);
    }

    public void OnEnd(FashionFile file) => Ended.Add(file.Name);

    public void OnNote(string text) => Notes.Add(text);
}
