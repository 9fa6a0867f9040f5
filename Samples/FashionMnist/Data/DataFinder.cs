namespace FashionMnistSample;

/// <summary>
/// Finds the data set in the given folder, the Debian package's or the user's cache, in that order; otherwise it is downloaded
/// into the cache. The files are compared with the published checksums.
/// </summary>
/// <param name="places">Where to look.</param>
/// <param name="downloader">Fetches what is missing.</param>
/// <param name="files">The files; null for those of <see cref="FashionFile.All"/>.</param>
public sealed class DataFinder(DataPlaces places, Downloader downloader, IReadOnlyList<FashionFile>? files = null)
{
    /// <summary>The address where the data set's authors publish it. It is not encrypted: the checksums protect the
    /// content.</summary>
    public const string PublishedAddress = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";

    private readonly IReadOnlyList<FashionFile> files = files ?? FashionFile.All;

    /// <summary>Finds the data set or fetches it.</summary>
    /// <param name="given">A folder to take it from, whatever its content; null to search for it.</param>
    /// <param name="address">The address below which the files are.</param>
    /// <param name="offline">Whether downloading is forbidden.</param>
    /// <param name="observer">Is notified of events.</param>
    /// <param name="cancellationToken">Stops it; downloaded parts are kept for the next time.</param>
    /// <returns>The folder with the data set.</returns>
    /// <exception cref="MissingDataException">It was not found and cannot be downloaded.</exception>
    public async Task<FoundData> Find(
        string? given,
        Uri address,
        bool offline,
        IDownloadObserver observer,
        CancellationToken cancellationToken
    )
    {
        if (given is not null)
        {
            return await Given(given, cancellationToken).ConfigureAwait(false);
        }

        if (files.All(file => file.In(places.Package) is not null))
        {
            var wrong = (await Wrong(places.Package, cancellationToken).ConfigureAwait(false)).ToList();
            if (wrong.Count == 0)
            {
                return new FoundData(places.Package);
            }

            observer.OnNote($"{wrong[0]}: that folder is not used.");
        }

        if (places.Cache is not { } cache)
        {
            throw new MissingDataException(places, "there is no folder for it; set XDG_CACHE_HOME to one", address);
        }

        await Complete(cache, address, offline, observer, cancellationToken).ConfigureAwait(false);
        return new FoundData(cache);
    }

    /// <summary>A folder named by the user is used as it is: it may hold the user's own data in the same form.</summary>
    private async Task<FoundData> Given(string folder, CancellationToken cancellationToken)
    {
        var wrong = await Wrong(folder, cancellationToken).ConfigureAwait(false);
        return wrong.Count == 0
            ? new FoundData(folder)
            : new FoundData(folder, $"Not the published Fashion-MNIST: {wrong[0]}. Used as your own data.");
    }

    /// <summary>The files of a folder whose content differs from the published one; missing files are ignored.</summary>
    private async Task<List<ContentCheck>> Wrong(string folder, CancellationToken cancellationToken)
    {
        var wrong = new List<ContentCheck>();
        foreach (var file in files)
        {
            if (
                file.In(folder) is { } path
                && await ContentCheck.Of(path, file, cancellationToken).ConfigureAwait(false) is { Good: false } check
            )
            {
                wrong.Add(check);
            }
        }

        return wrong;
    }

    /// <summary>Makes sure that all files are in the cache and valid.</summary>
    private async Task Complete(
        string cache,
        Uri address,
        bool offline,
        IDownloadObserver observer,
        CancellationToken cancellationToken
    )
    {
        // Files are put into the cache completely or not at all, so reading them needs no lock.
        if (
            files.All(file => file.In(cache) is not null)
            && (await Wrong(cache, cancellationToken).ConfigureAwait(false)).Count == 0
        )
        {
            return;
        }

        if (offline)
        {
            var wrong = await Wrong(cache, cancellationToken).ConfigureAwait(false);
            throw new MissingDataException(
                places,
                wrong.Count > 0 ? $"--offline is given ({wrong[0]})" : "--offline is given",
                address
            );
        }

        try
        {
            Directory.CreateDirectory(cache);
            using var held = await CacheLock
                .Take(cache, () => observer.OnNote($"Another process is filling {cache}: waiting for it."), cancellationToken)
                .ConfigureAwait(false);
            foreach (var file in files)
            {
                await Complete(cache, file, address, observer, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new MissingDataException(places, fault.Message.TrimEnd('.'), address, fault);
        }
    }

    private async Task Complete(
        string cache,
        FashionFile file,
        Uri address,
        IDownloadObserver observer,
        CancellationToken cancellationToken
    )
    {
        // There may be a plain and a compressed file: an invalid one must not hide the other.
        while (file.In(cache) is { } path)
        {
            var check = await ContentCheck.Of(path, file, cancellationToken).ConfigureAwait(false);
            if (check.Good)
            {
                return;
            }

            File.Delete(path);
            observer.OnNote($"{check}: removed, and downloaded again.");
        }

        await downloader
            .Fetch(
                new Uri(address, file.CompressedName),
                file,
                Path.Combine(cache, file.CompressedName),
                observer,
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
