using NetDsl.Packages.Tests.Infrastructure;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>All kinds of projects in one solution, built once, under a path with spaces and letters beyond ASCII.</summary>
public sealed class ProjectKindsBuild(PackageFeed packages) : IAsyncLifetime
{
    /// <summary>The solution's folder.</summary>
    public Workspace Work { get; } = packages.NewWorkspace(name: "Netze für Groß und Klein, Ω");

    /// <summary>The build.</summary>
    public DotNetRun Build { get; private set; } = null!;

    /// <inheritdoc/>
    async Task IAsyncLifetime.InitializeAsync()
    {
        foreach (var kind in ProjectKinds.All)
        {
            Work.Project(
                kind.File,
                "<OutputType>Exe</OutputType>" + kind.Properties,
                Of(kind.Items),
                kind.NamesPackages ? ["NetDsl", "NetDsl.Engine"] : []
            );
            foreach (var (name, text) in kind.Files)
            {
                Work.Write($"{kind.Name}/{name}", Of(text));
            }
        }

        var projects = ProjectKinds.All.Select(kind => $"""<Project Path="{kind.File}" />""");
        Work.Write("Kinds.slnx", $"<Solution>\n  {string.Join("\n  ", projects)}\n</Solution>\n");
        Build = await Work.Run("build Kinds.slnx");

        string Of(string text) => text.Replace("$version$", packages.Version, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    Task IAsyncLifetime.DisposeAsync()
    {
        Work.Dispose();
        return Task.CompletedTask;
    }
}
