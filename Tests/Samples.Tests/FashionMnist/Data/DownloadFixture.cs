using FashionMnistSample;

namespace Samples.Tests.FashionMnist.Data;

/// <summary>A server, a folder and a downloader for one test. Nothing here leaves the machine.</summary>
public abstract class DownloadFixture : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });

    internal FileServer Server { get; } = new();

    internal RecordingObserver Observer { get; } = new();

    /// <summary>The folder, which lives as long as the test.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("netdsl-download-").FullName;

    protected string InFolder(string name) => Path.Combine(Folder, name);

    /// <summary>A downloader that waits a hundredth of a second between its four requests.</summary>
    internal Downloader Downloader(double silence = 30) =>
        new(client, new Patience(4, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(silence)));

    public void Dispose()
    {
        Server.Dispose();
        client.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
