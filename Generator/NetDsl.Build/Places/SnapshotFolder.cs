namespace NetDsl.Build.Places;

/// <summary>The folder of a network's snapshot.</summary>
internal static class SnapshotFolder
{
    /// <summary>
    /// That of the file with [Network]. Nothing is written outside the project: a file from elsewhere counts where it is linked
    /// to, and at the project's root when that is nowhere; so does one that the build has generated.
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
