namespace NetDsl.Generator.Rendering.Snapshots;

/// <summary>Paths relative to a folder, computed from text only: a generator must not access files.</summary>
internal static class RelativePath
{
    /// <summary>
    /// <c>Models/Net.cs</c>, <c>../Shared/Net.cs</c>; with only the slashes changed if they have no common root.
    /// </summary>
    public static string Of(string folder, string path)
    {
        var isWindows = IsWindows(folder) || IsWindows(path);
        var (from, to) = (Parts(folder, isWindows), Parts(path, isWindows));
        if (from.Count > 0 && from[from.Count - 1].Length == 0)
        {
            from.RemoveAt(from.Count - 1);
        }

        var comparer = isWindows ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var common = 0;
        while (common < from.Count && common < to.Count - 1 && comparer.Equals(from[common], to[common]))
        {
            common++;
        }

        return string.Join("/", common == 0 ? to : Enumerable.Repeat("..", from.Count - common).Concat(to.Skip(common)));
    }

    // Elsewhere a backslash is a normal character of a name.
    private static List<string> Parts(string path, bool isWindows) =>
        [.. (isWindows ? path.Replace('\\', '/') : path).Split('/')];

    private static bool IsWindows(string path) =>
        path.StartsWith(@"\\", StringComparison.Ordinal)
        || (path.Length > 2 && path[1] == ':' && path[2] is '\\' or '/' && char.IsLetter(path[0]));
}
