using NetDsl.Build.Content;
using NetDsl.Build.Files;
using NetDsl.Build.Places;

namespace NetDsl.Build;

/// <summary>The snapshots that a project should have after this compilation, and the stale ones.</summary>
internal sealed class Review
{
    private static readonly string[] Endings =
    [
        $"{SnapshotNames.Infix}{SnapshotForm.Source.Extension}",
        $"{SnapshotNames.Infix}{SnapshotForm.Page.Extension}",
    ];

    private Review(Project project, SnapshotForm form, IReadOnlyList<Snapshot> snapshots, IReadOnlyList<string> stale)
    {
        Project = project;
        Form = form;
        Snapshots = snapshots;
        Stale = stale;
    }

    public Project Project { get; }

    public SnapshotForm Form { get; }

    /// <summary>One for each network, in the order of their paths.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; }

    /// <summary>Stale snapshots: files of networks that no longer exist, relative to the project.</summary>
    public IReadOnlyList<string> Stale { get; }

    /// <summary>Reads the generated sources, and examines the files of the project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="form">The form of snapshots.</param>
    /// <param name="generatedFolder">The folder of the generator's files, relative to the project.</param>
    /// <param name="files">The files that are called as snapshots are, relative to the project.</param>
    /// <param name="linkOf">The Link of a source, given its full path; null for none.</param>
    /// <param name="frameworks">The project's other builds.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="InvalidDataException">The list of networks is not the generator's.</exception>
    public static Review Of(
        Project project,
        SnapshotForm form,
        string generatedFolder,
        IEnumerable<string> files,
        Func<string, string?> linkOf,
        Frameworks frameworks
    )
    {
        var folder = project.Full(generatedFolder);
        var networks = NetworkEntry
            .Parse(Read(Path.Combine(folder, NetworkEntry.MapFile)))
            .Select(network => (Network: network, Folder: SnapshotFolder.Of(project, network, linkOf)))
            .ToArray();
        var snapshots = networks
            .Zip(
                SnapshotNames.Of(networks),
                (network, name) =>
                    new Snapshot(
                        network.Network,
                        PathOf(network.Folder, $"{name}{SnapshotNames.Infix}{form.Extension}"),
                        form.Of(Read(Path.Combine(folder, network.Network.GeneratedFile)))
                    )
            )
            .OrderBy(snapshot => snapshot.Path, StringComparer.Ordinal)
            .ToArray();
        return new Review(project, form, snapshots, [.. FindStale(project, snapshots, files, frameworks)]);
    }

    private static string PathOf(string folder, string file) => folder.Length == 0 ? file : $"{folder}/{file}";

    private static IEnumerable<string> FindStale(
        Project project,
        IReadOnlyCollection<Snapshot> snapshots,
        IEnumerable<string> files,
        Frameworks frameworks
    )
    {
        if (frameworks.Exchange(snapshots.Select(snapshot => snapshot.Path)) is not { } others)
        {
            return [];
        }

        var living = new HashSet<string>(
            snapshots.Select(snapshot => snapshot.Path).Concat(others).Select(Key),
            StringComparer.Ordinal
        );
        return files
            .Select(file => project.Relative(project.Full(file)))
            .OfType<string>()
            .Where(file =>
                Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))
                && !living.Contains(Key(file))
                && !project.IsIntermediate(file)
                && project.Owns(Project.Parent(file))
                && IsOurs(project.Full(file))
            )
            .OrderBy(file => file, StringComparer.Ordinal);
    }

    // The project may write a folder's name in a different case than the disk; a file's name is the network's.
    private static string Key(string path)
    {
        var folder = Project.Parent(path);
        return (Project.PathComparer.Equals("a", "A") ? folder.ToUpperInvariant() : folder) + path.Substring(folder.Length);
    }

    private static bool IsOurs(string path) =>
        TextFile.Read(path) is { } file
        && (path.EndsWith(SnapshotForm.Page.Extension, StringComparison.Ordinal) ? SnapshotForm.Page : SnapshotForm.Source).Is(
            file.Text
        );

    private static string Read(string path) =>
        TextFile.Read(path)?.Text ?? throw new InvalidDataException($"the compiler has not written {path}. Rebuild the project.");
}

/// <summary>The snapshot of a network.</summary>
/// <param name="Network">The network.</param>
/// <param name="Path">Its path, relative to the project.</param>
/// <param name="Text">Its expected text.</param>
internal sealed record Snapshot(NetworkEntry Network, string Path, string Text);
