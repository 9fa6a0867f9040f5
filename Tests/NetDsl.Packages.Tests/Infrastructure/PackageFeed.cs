using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>
/// The packages as users get them: packed once per run from what is built, into a feed that is a folder, with an empty package
/// cache beside it. Everything lies in one temporary folder that imports nothing from above it and is deleted at the end.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>The projects that make packages.</summary>
    private static readonly string[] Packed =
    [
        "Runtime/NetDsl/NetDsl.csproj",
        "Runtime/NetDsl.Engine/NetDsl.Engine.csproj",
        "Runtime/NetDsl.Images/NetDsl.Images.csproj",
        "Runtime/NetDsl.Logging/NetDsl.Logging.csproj",
        "Runtime/NetDsl.Onnx/NetDsl.Onnx.csproj",
        "Runtime/NetDsl.Tables/NetDsl.Tables.csproj",
    ];

    private int workspaces;

    /// <summary>The temporary folder of this run, with real paths as compilers print them.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("netdsl-").FullName;

    /// <summary>The feed: a folder of .nupkg files, to which tests may add their own.</summary>
    public string Feed => Path.Combine(Root, "feed");

    /// <summary>The package cache of this run.</summary>
    public string Cache => Path.Combine(Root, "packages");

    /// <summary>The packages' version.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The configuration that the tests and the packages are built in: Debug or Release.</summary>
    public static string Configuration { get; } =
        typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>Where a package lies in the feed.</summary>
    public string PathOf(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    /// <summary>A new empty folder for a test's projects.</summary>
    /// <param name="output">The test's output: commands and what they print appear there.</param>
    /// <param name="name">The folder's name; by default a number.</param>
    public Workspace NewWorkspace(ITestOutputHelper? output = null, string? name = null)
    {
        var folder = Path.Combine(Root, $"{++workspaces}", name ?? "src");
        Directory.CreateDirectory(folder);
        return new Workspace(this, folder, output);
    }

    /// <inheritdoc/>
    async Task IAsyncLifetime.InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        foreach (var project in Packed)
        {
            var pack = await DotNet.Run(
                Repository.Root,
                ["pack", Repository.Locate(project), "--no-build", "-c", Configuration, "-o", Feed, "-v", "q"],
                Cache
            );
            pack.MustSucceed();
        }

        const string Prefix = "NetDsl.Engine.";
        Version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Feed, $"{Prefix}*.nupkg").Single())[Prefix.Length..];
        await WriteSettings();
    }

    /// <inheritdoc/>
    Task IAsyncLifetime.DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Stops what build tools look for in parent folders, and says where packages come from.</summary>
    private async Task WriteSettings()
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            Write(file, "<Project />");
        }

        Write("Directory.Build.rsp", "");
        Write(".editorconfig", "root = true\n");
        Write("global.json", Repository.Read("global.json"));
        Write("nuget.config", NuGetConfig(Feed, await PackageSource.OfTheUser(Cache)).ToString());
    }

    private void Write(string file, string text) =>
        File.WriteAllText(Path.Combine(Root, file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>
    /// Our packages come from the folder and from nowhere else; all others come from where this user gets packages.
    /// TorchSharp-cpu comes from both: a test makes a stand-in for it, under a version of its own.
    /// </summary>
    private static XDocument NuGetConfig(string feed, IReadOnlyList<PackageSource> others) =>
        new(
            new XElement(
                "configuration",
                new XElement(
                    "packageSources",
                    new XElement("clear"),
                    Source("netdsl-feed", feed),
                    others.Select(source => Source(source.Name, source.Address))
                ),
                new XElement(
                    "packageSourceMapping",
                    new XElement("clear"),
                    Mapping("netdsl-feed", "NetDsl", "NetDsl.*", "TorchSharp-cpu", "Consumer.*"),
                    others.Select(source => Mapping(source.Name, "*", "TorchSharp-cpu"))
                ),
                new XElement("disabledPackageSources", new XElement("clear"))
            )
        );

    private static XElement Source(string name, string address) =>
        new(
            "add",
            new XAttribute("key", name),
            new XAttribute("value", address),
            address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                ? new XAttribute("allowInsecureConnections", "true")
                : null
        );

    private static XElement Mapping(string name, params string[] patterns) =>
        new(
            "packageSource",
            new XAttribute("key", name),
            patterns.Select(pattern => new XElement("package", new XAttribute("pattern", pattern)))
        );
}
