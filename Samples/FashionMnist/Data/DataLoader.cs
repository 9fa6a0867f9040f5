using NetDsl.Samples;
using Spectre.Console;

namespace FashionMnistSample;

/// <summary>Gets the data set into memory, and tells the user where it comes from.</summary>
/// <param name="console">Where progress and notes go.</param>
/// <param name="finder">Finds it.</param>
public sealed class DataLoader(IAnsiConsole console, DataFinder finder)
{
    /// <summary>One for the places and the network of this machine.</summary>
    /// <param name="console">Where progress and notes go.</param>
    public static DataLoader Create(IAnsiConsole console)
    {
        // Silence is limited by the downloader, the whole by nothing: 30 MB take their time on a slow line.
        var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        return new DataLoader(console, new DataFinder(DataPlaces.Here, new Downloader(client, Patience.Default)));
    }

    /// <summary>Finds the data set or downloads it, and reads it.</summary>
    /// <param name="options">Where from.</param>
    /// <param name="cancellationToken">Stops it; what has arrived is kept for the next time.</param>
    /// <returns>The images, and the folder they are from.</returns>
    /// <exception cref="MissingDataException">It is nowhere, and cannot be downloaded.</exception>
    /// <exception cref="UsageException">The folder that the user names has not got it.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public (Mnist Data, string Folder) Load(DataOptions options, CancellationToken cancellationToken)
    {
        var found = new DownloadView(console)
            .Show(observer => finder.Find(options.Folder, options.Address, options.Offline, observer, cancellationToken))
            .GetAwaiter()
            .GetResult();
        try
        {
            var data = Mnist.Load(found.Folder);
            if (found.Note is { } note)
            {
                console.WriteLine(note);
            }

            return (data, found.Folder);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UsageException($"--data: {fault.Message}");
        }
    }
}
