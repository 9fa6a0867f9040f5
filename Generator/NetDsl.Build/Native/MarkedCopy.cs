using System.Globalization;
using NetDsl.Build.Files;

namespace NetDsl.Build.Native;

/// <summary>The copy of a library that goes to the output in its place.</summary>
internal static class MarkedCopy
{
    /// <summary>Where it is: under the library's name, in a folder for each library that a project has.</summary>
    public static string PathOf(string library, string folder) => Path.Combine(folder, Hash(library), Path.GetFileName(library));

    /// <summary>Writes it with the permissions of the library, if it is not there already.</summary>
    /// <param name="library">The library.</param>
    /// <param name="bytes">What the copy holds: as many bytes as the library has.</param>
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
                // Newer than the library on any clock: a publication copies only what is newer than what lies there.
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
