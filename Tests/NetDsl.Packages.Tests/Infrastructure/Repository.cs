namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>The repository that the tests are built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Where a file is, named relative to the root.</summary>
    public static string Locate(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file, named relative to the root.</summary>
    public static string Read(string path) => File.ReadAllText(Locate(path));

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "NetDsl.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds NetDsl.sln.");
    }
}
