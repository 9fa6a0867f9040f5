namespace NetDsl.Generator.Tests.Support;

/// <summary>Files of the repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The text of a file, named relative to the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    /// <summary>Where a file is, named relative to the root.</summary>
    public static string Locate(string path) => Path.Combine(Root(), path);

    public static bool Has(string path) => File.Exists(Path.Combine(Root(), path));

    private static string Root()
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
