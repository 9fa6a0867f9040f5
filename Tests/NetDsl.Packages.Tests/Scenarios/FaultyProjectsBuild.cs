using NetDsl.Packages.Tests.Infrastructure;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>All faulty projects in one solution, built once.</summary>
public sealed class FaultyProjectsBuild(PackageFeed packages) : IAsyncLifetime
{
    /// <summary>The solution's folder.</summary>
    public Workspace Work { get; } = packages.NewWorkspace();

    /// <summary>The build.</summary>
    public DotNetRun Build { get; private set; } = null!;

    /// <summary>Where a file of the package NetDsl is that was installed for the build.</summary>
    public string InPackage(string path) => Path.Combine(packages.Cache, "netdsl", packages.Version, path);

    /// <inheritdoc/>
    async Task IAsyncLifetime.InitializeAsync()
    {
        TorchSharpStandIn.WriteTo(packages.Feed);
        FaultyProject[] all = [.. FaultyProjects.All, FaultyProjects.Sloppy];
        foreach (var project in all)
        {
            Work.Project(project.File, project.Properties, "", ["NetDsl", .. project.References]);
            foreach (var (name, text) in project.Files)
            {
                Work.Write($"{project.Name}/{name}", text);
            }
        }

        var projects = all.Select(project => $"""<Project Path="{project.File}" />""");
        Work.Write("Faulty.slnx", $"<Solution>\n  {string.Join("\n  ", projects)}\n</Solution>\n");
        Build = await Work.Run("build Faulty.slnx");
    }

    /// <inheritdoc/>
    Task IAsyncLifetime.DisposeAsync()
    {
        Work.Dispose();
        return Task.CompletedTask;
    }
}
