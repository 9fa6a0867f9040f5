namespace FashionMnistSample;

/// <summary>The folders in which the data set is searched for if none is given.</summary>
/// <param name="Package">The folder of the Debian package <c>dataset-fashion-mnist</c>.</param>
/// <param name="Cache">The user's cache, into which it is downloaded; null if the user has no folder.</param>
public sealed record DataPlaces(string Package, string? Cache)
{
    /// <summary>The folder of the Debian package.</summary>
    public const string DebianFolder = "/usr/share/datasets/fashion-mnist";

    /// <summary>The places on this machine.</summary>
    public static DataPlaces Here =>
        new(
            DebianFolder,
            CacheFolder(
                Environment.GetEnvironmentVariable("XDG_CACHE_HOME"),
                OperatingSystem.IsLinux(),
                Environment.GetFolderPath
            )
        );

    /// <summary>
    /// The folder for cached data: below XDG_CACHE_HOME if that is an absolute path (others are ignored), otherwise below
    /// ~/.cache on Linux and the local application data folder elsewhere. See the
    /// <see href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</see>.
    /// </summary>
    /// <param name="cacheHome">The value of XDG_CACHE_HOME; null when it is not set.</param>
    /// <param name="linux">Whether the system keeps caches in ~/.cache.</param>
    /// <param name="find">Finds a folder of the user; "" if there is none.</param>
    /// <returns>The folder, which need not exist yet; null when the user has none.</returns>
    public static string? CacheFolder(string? cacheHome, bool linux, Func<Environment.SpecialFolder, string> find)
    {
        if (cacheHome is not null && Path.IsPathFullyQualified(cacheHome))
        {
            return Below(cacheHome);
        }

        var home = find(linux ? Environment.SpecialFolder.UserProfile : Environment.SpecialFolder.LocalApplicationData);
        return home.Length == 0 ? null : Below(linux ? Path.Combine(home, ".cache") : home);
    }

    private static string Below(string folder) => Path.Combine(folder, "netdsl", "fashion-mnist");
}
