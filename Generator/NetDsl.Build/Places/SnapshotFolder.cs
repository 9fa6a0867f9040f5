namespace NetDsl.Build.Places;

/// <summary>The folder of a network's snapshot.</summary>
internal static class SnapshotFolder
{
    /// <summary>
    /// The folder of the file with [Network]. Nothing is written outside the project: for a file from elsewhere the folder of its
    /// link is used, or the project's root if it has no link. The same holds for a generated file.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="network">The network.</param>
    /// <param name="linkOf">The Link of a source, given its full path; null for none.</param>
    /// <returns>Relative to the project, with slashes; empty for its root.</returns>
    public static string Of(Project project, NetworkEntry network, Func<string, string?> linkOf)
    {
        if (network.Source.Length == 0)
        {
            return "";
        }

        var full = project.Full(network.Source);
        var inside = project.Relative(full);
        if (inside is null && linkOf(full) is { Length: > 0 } link)
        {
            inside = project.Relative(project.Full(link.Replace('\\', '/')));
        }

        return inside is null || project.IsIntermediate(inside) ? "" : Project.Parent(inside);
    }
}
