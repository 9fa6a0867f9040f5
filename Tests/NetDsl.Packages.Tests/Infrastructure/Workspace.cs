using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>
/// A folder outside the repository with the projects of a test, and the commands typed there. It is deleted when the test is
/// done. Commands and what they print go to the test's output and to <see cref="Transcript"/>.
/// </summary>
public sealed class Workspace : IDisposable
{
    private readonly PackageFeed packages;
    private readonly ITestOutputHelper? output;
    private readonly StringBuilder transcript = new();

    internal Workspace(PackageFeed packages, string folder, ITestOutputHelper? output) =>
        (this.packages, Folder, this.output) = (packages, folder, output);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Where packages are unpacked for the projects here.</summary>
    public string PackageCache => packages.Cache;

    /// <summary>Environment variables of the commands, beside those of this process.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>All commands so far and what they printed; paths are relative to the folder.</summary>
    public string Transcript => transcript.ToString();

    /// <summary>A file's or a folder's full path.</summary>
    public string PathOf(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    /// <summary>A file's text.</summary>
    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string file) => File.Exists(PathOf(file));

    /// <summary>Writes a file, and the folders above it.</summary>
    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Replaces a part of a file that occurs exactly once.</summary>
    public void Replace(string file, string before, string after)
    {
        var parts = Read(file).Split(before);
        Assert.True(parts.Length == 2, $"'{before}' occurs {parts.Length - 1} times in {file}.");
        Write(file, string.Join(after, parts));
    }

    /// <summary>
    /// Writes a project file: net10.0, nullable and implicit usings on and warnings as errors unless
    /// <paramref name="properties"/> say otherwise.
    /// </summary>
    /// <param name="file">Its path, such as <c>App/App.csproj</c>.</param>
    /// <param name="properties">XML inside a PropertyGroup.</param>
    /// <param name="items">XML inside an ItemGroup.</param>
    /// <param name="references">Package ids, ours at the version under test, others as <c>id/version</c>.</param>
    public void Project(string file, string properties = "", string items = "", params string[] references)
    {
        var packageReferences = references.Select(Reference);
        Write(
            file,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", packageReferences)}
                {items}
              </ItemGroup>
            </Project>

            """
        );
    }

    /// <summary>Runs a command that must succeed.</summary>
    /// <param name="arguments">What follows <c>dotnet</c>, separated by spaces.</param>
    /// <param name="folder">The folder it is typed in, relative to this one.</param>
    public async Task<DotNetRun> DotNet(string arguments, string folder = ".") => (await Run(arguments, folder)).MustSucceed();

    /// <summary>Runs a command that must fail.</summary>
    /// <param name="arguments">What follows <c>dotnet</c>, separated by spaces.</param>
    /// <param name="folder">The folder it is typed in, relative to this one.</param>
    public async Task<DotNetRun> DotNetFails(string arguments, string folder = ".") => (await Run(arguments, folder)).MustFail();

    /// <summary>Runs a command, whatever comes of it.</summary>
    /// <param name="arguments">What follows <c>dotnet</c>, separated by spaces.</param>
    /// <param name="folder">The folder it is typed in, relative to this one.</param>
    public async Task<DotNetRun> Run(string arguments, string folder = ".")
    {
        Print($"{(folder == "." ? "" : folder)}$ dotnet {arguments}");
        var run = await Infrastructure.DotNet.Run(PathOf(folder), arguments.Split(' '), packages.Cache, Environment);
        Print(Short(run.Output));
        return run;
    }

    /// <summary>Runs a program that was built or published here; it must succeed.</summary>
    /// <param name="path">Its path, without the extension that Windows wants.</param>
    public async Task<DotNetRun> Program(string path)
    {
        Print($"$ {path}");
        var program = PathOf(path) + (OperatingSystem.IsWindows() ? ".exe" : "");
        var run = await Infrastructure.DotNet.Run(Folder, [], packages.Cache, Environment, program);
        Print(Short(run.Output));
        return run.MustSucceed();
    }

    /// <summary>Shows a file in the transcript, as <c>cat</c> does.</summary>
    public void Show(string file) => Print($"$ cat {file}\n{Read(file)}");

    /// <summary>
    /// Leaves the transcript for those who read it elsewhere: in the folder that the environment variable NETDSL_TRANSCRIPTS
    /// names, if any.
    /// </summary>
    public void SaveTranscript([CallerMemberName] string name = "")
    {
        if (System.Environment.GetEnvironmentVariable("NETDSL_TRANSCRIPTS") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{name}.txt"), Transcript);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Print(string text)
    {
        transcript.Append(text.TrimEnd('\n')).Append('\n');
        output?.WriteLine(text.TrimEnd('\n'));
    }

    /// <summary>Paths as somebody sees them who works in this folder; of NuGet's tale only what it did to the project.</summary>
    private string Short(string text) =>
        string.Join(
                '\n',
                text.Split('\n')
                    .Where(line =>
                        !line.StartsWith("info : ", StringComparison.Ordinal)
                        || line.StartsWith("info : PackageReference", StringComparison.Ordinal)
                    )
            )
            .Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(Folder, ".", StringComparison.Ordinal)
            .Replace(packages.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    private string Reference(string package)
    {
        var parts = package.Split('/');
        return $"""<PackageReference Include="{parts[0]}" Version="{(parts.Length == 2 ? parts[1] : packages.Version)}" />""";
    }
}
