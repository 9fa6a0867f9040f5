namespace VerifyXunit;

/// <summary>Finds a source file's folder again: deterministic builds write <c>/_/</c> in place of the repository's own path.</summary>
internal static class SourceFolder
{
    private const string Root = "/_/";

    public static string Of(string sourceFile)
    {
        var folder = Path.GetDirectoryName(sourceFile)!;
        if (!sourceFile.StartsWith(Root, StringComparison.Ordinal))
        {
            return folder;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "NetDsl.sln")))
            {
                return Path.Combine(at.FullName, folder[Root.Length..]);
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds NetDsl.sln: run the tests from a build inside the repository.");
    }
}
