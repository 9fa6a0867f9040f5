using System.IO.Compression;

namespace NetDsl.Packages.Tests.Pins;

/// <summary>What is in a package.</summary>
internal static class PackageFile
{
    /// <summary>
    /// The contents of each file in a .nupkg or .snupkg, by its path and in ordinal order, without the three files that every
    /// such archive has for itself.
    /// </summary>
    public static SortedDictionary<string, byte[]> Read(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.Where(entry => !IsOwn(entry.FullName)))
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            files.Add(entry.FullName, bytes.ToArray());
        }

        return files;
    }

    private static bool IsOwn(string path) =>
        path is "_rels/.rels" or "[Content_Types].xml" || path.StartsWith("package/services/metadata/", StringComparison.Ordinal);
}
