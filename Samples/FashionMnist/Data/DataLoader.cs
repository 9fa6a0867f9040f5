using NetDsl.Samples;
using Spectre.Console;

namespace FashionMnistSample;

/// <summary>Loads the data set, and tells the user its origin.</summary>
/// <param name="console">The output for progress and notes.</param>
/// <param name="finder">Finds it.</param>
public sealed class DataLoader(IAnsiConsole console, DataFinder finder)
{
    /// <summary>A loader for the folders and the network of this machine.</summary>
    /// <param name="console">The output for progress and notes.</param>
    public static DataLoader Create(IAnsiConsole console)
    {
        // The downloader limits silence, but not the total time: 30 MB take long on a slow line.
        var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        return new DataLoader(console, new DataFinder(DataPlaces.Here, new Downloader(client, Patience.Default)));
    }

    /// <summary>Finds the data set or downloads it, and reads it.</summary>
    /// <param name="options">Where from.</param>
    /// <param name="cancellationToken">Stops it; downloaded parts are kept for the next time.</param>
    /// <returns>The images, and the folder they are from.</returns>
    /// <exception cref="MissingDataException">It was not found and cannot be downloaded.</exception>
    /// <exception cref="UsageException">The folder named by the user does not have it.</exception>
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
