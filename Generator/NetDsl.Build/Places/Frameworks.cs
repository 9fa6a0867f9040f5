using NetDsl.Build.Files;

namespace NetDsl.Build.Places;

/// <summary>
/// A project for several frameworks is built once for each, at the same time. A snapshot is stale only if no framework has it,
/// which is known once each build has left a note.
/// </summary>
internal sealed class Frameworks(Project project, string configuration, string framework, string frameworks)
{
    private readonly string folder = Path.Combine(
        project.Intermediate,
        "NetDsl.Snapshots",
        Path.GetFileNameWithoutExtension(project.File),
        configuration
    );

    private readonly string[] others = frameworks
        .Split(';')
        .Select(name => name.Trim())
        .Where(name => name.Length > 0 && !string.Equals(name, framework, StringComparison.OrdinalIgnoreCase))
        .ToArray();

    /// <summary>Leaves a note, and reads the others' snapshots.</summary>
    /// <param name="own">The snapshots of this framework, relative to the project.</param>
    /// <returns>The snapshots of the other frameworks; null if one of them has not been built yet.</returns>
    public IReadOnlyList<string>? Exchange(IEnumerable<string> own)
    {
        if (others.Length == 0)
        {
            return [];
        }

        Directory.CreateDirectory(folder);
        TextFile.Write(File(framework), string.Concat(own.Select(path => $"{path}\n")));
        return others.All(other => System.IO.File.Exists(File(other)))
            ? [.. others.SelectMany(other => System.IO.File.ReadAllLines(File(other)))]
            : null;
    }

    private string File(string name) => Path.Combine(folder, $"{name}.txt");
}
