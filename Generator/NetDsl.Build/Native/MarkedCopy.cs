using System.Globalization;
using NetDsl.Build.Files;

namespace NetDsl.Build.Native;

/// <summary>The copy of a library that replaces it in the output.</summary>
internal static class MarkedCopy
{
    /// <summary>Its path: the library's name, in a separate folder for each library of a project.</summary>
    public static string PathOf(string library, string folder) => Path.Combine(folder, Hash(library), Path.GetFileName(library));

    /// <summary>Writes it with the permissions of the library, if it does not exist.</summary>
    /// <param name="library">The library.</param>
    /// <param name="bytes">The content of the copy, as long as the library.</param>
    /// <param name="copy">The copy.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static bool Write(string library, byte[] bytes, string copy)
    {
        if (File.Exists(copy) && Enumerable.SequenceEqual(File.ReadAllBytes(copy), bytes))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        WholeFile.Write(
            copy,
            temporary =>
            {
                // Copied first, for the permissions: netstandard2.0 cannot set them.
                File.Copy(library, temporary);
                var attributes = File.GetAttributes(temporary);
                File.SetAttributes(temporary, attributes & ~FileAttributes.ReadOnly);
                File.WriteAllBytes(temporary, bytes);
                // Newer than the library on any clock: a publish copies only files that are newer than the existing ones.
                File.SetLastWriteTimeUtc(temporary, Later(DateTime.UtcNow, File.GetLastWriteTimeUtc(library).AddSeconds(2)));
                File.SetAttributes(temporary, attributes);
            }
        );
        return true;
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    // FNV-1a, the same on every run: string.GetHashCode is not.
    private static string Hash(string text)
    {
        var hash = 2166136261;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
