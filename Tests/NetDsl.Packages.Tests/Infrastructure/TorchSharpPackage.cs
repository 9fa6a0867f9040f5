using System.Reflection;
using System.Security.Cryptography;

namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>
/// TorchSharp in the projects of a test. With libtorch it is half a gigabyte, so it is taken from the user's package cache where
/// it is there, and hard links stand in for copies of it. That makes every write to a copy a write to the cache: it would be
/// noticed.
/// </summary>
internal sealed class TorchSharpPackage
{
    private const string LibraryPath = "runtimes/linux-x64/native/libLibTorchSharp.so";

    private readonly string[] caches;
    private readonly string users;
    private readonly byte[]? before;

    private TorchSharpPackage(params string[] caches)
    {
        this.caches = caches;
        users = LibraryIn(caches[0]);
        before = Hash(users);
    }

    /// <summary>The version that this operating system can load.</summary>
    public static string Version { get; } =
        typeof(TorchSharpPackage)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "TorchSharpVersion")
            .Value!;

    /// <summary>Lets the projects of a workspace find the package.</summary>
    public static TorchSharpPackage UsedBy(Workspace work)
    {
        var user = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.CreateDirectory(work.PathOf("../cached")).FullName;
        if (Directory.Exists(user))
        {
            // Not the whole cache: a package of ours in it would be taken for the one under test.
            foreach (var package in Directory.GetDirectories(user).Where(IsTorch))
            {
                Link(Path.Combine(fallback, Path.GetFileName(package)), package);
            }
        }

        work.Environment["NUGET_FALLBACK_PACKAGES"] = fallback;
        work.Environment["CreateHardLinksForCopyLocalIfPossible"] = "true";
        work.Environment["CreateHardLinksForPublishFilesIfPossible"] = "true";
        // Threads that wait for each other by spinning take a busy machine's processors.
        work.Environment["OMP_NUM_THREADS"] = "1";
        return new TorchSharpPackage(user, work.PackageCache);
    }

    /// <summary>A command of the documentation, with the version for this operating system.</summary>
    public string OfThisSystem(string command) =>
        command.StartsWith("dotnet add package TorchSharp-cpu", StringComparison.Ordinal)
            ? $"{command[..command.LastIndexOf(' ')]} {Version}"
            : command;

    /// <summary>TorchSharp's library for Linux as it is in the package; there after the first build.</summary>
    public byte[] Library() => File.ReadAllBytes(caches.Select(LibraryIn).First(File.Exists));

    /// <summary>TorchSharp's library for Linux in a project's output.</summary>
    /// <param name="output">The output's folder, of a build for all platforms.</param>
    public static string LibraryOf(string output) => Path.Combine(output, LibraryPath);

    /// <summary>The library in the user's cache has the bytes that it had.</summary>
    public void MustBeUntouched() => Assert.Equal(before, Hash(users));

    private static string LibraryIn(string cache) => Path.Combine(cache, "torchsharp", Version, LibraryPath);

    private static bool IsTorch(string folder) =>
        Path.GetFileName(folder).StartsWith("torchsharp", StringComparison.OrdinalIgnoreCase)
        || Path.GetFileName(folder).StartsWith("libtorch-", StringComparison.OrdinalIgnoreCase);

    private static void Link(string link, string folder)
    {
        try
        {
            Directory.CreateSymbolicLink(link, folder);
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            // There it is a privilege: the package is downloaded.
        }
    }

    private static byte[]? Hash(string file) => File.Exists(file) ? SHA256.HashData(File.ReadAllBytes(file)) : null;
}
