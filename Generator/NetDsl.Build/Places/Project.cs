using System.Runtime.InteropServices;

namespace NetDsl.Build.Places;

/// <summary>The user's project: its folder and the paths in it.</summary>
internal sealed class Project
{
    private readonly string intermediate;
    private readonly string start;

    /// <summary>Creates it from MSBuild's properties.</summary>
    /// <param name="file">The project's full path.</param>
    /// <param name="start">The folder in which the build was started; may be empty.</param>
    /// <param name="intermediate">The folder of intermediate files, relative to the project.</param>
    public Project(string file, string start, string intermediate)
    {
        File = Path.GetFullPath(file);
        Folder = Path.GetDirectoryName(File)!;
        Intermediate = Full(intermediate);
        this.intermediate = Relative(Intermediate) is { } inside ? $"{inside.TrimEnd('/')}/" : "";
        this.start = start;
    }

    /// <summary>
    /// Only Linux's file systems distinguish Net.cs from net.cs; elsewhere a project may write a folder's name in either case.
    /// </summary>
    public static StringComparer PathComparer { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Its full path.</summary>
    public string File { get; }

    /// <summary>The full path of its folder.</summary>
    public string Folder { get; }

    /// <summary>The full path of the folder of intermediate files.</summary>
    public string Intermediate { get; }

    /// <summary>The command that accepts the current output, for the folder in which the build was started.</summary>
    public string Command
    {
        get
        {
            var path = start.Length > 0 ? Inside(Path.GetFullPath(start), File) : null;
            var name = path ?? Path.GetFileName(File);
            var quoted = name.Contains(' ') ? $"\"{name}\"" : name;
            return $"dotnet build {quoted} -p:NetDslSnapshots=update";
        }
    }

    /// <summary>The full path of a path relative to the project.</summary>
    public string Full(string path) => Path.GetFullPath(Path.Combine(Folder, Native(path)));

    /// <summary>A path relative to the project, with slashes; null if it is outside.</summary>
    public string? Relative(string fullPath) => Inside(Folder, fullPath);

    /// <summary>Whether a path relative to the project leads to intermediate files, which are not under version
    /// control.</summary>
    public bool IsIntermediate(string relative) =>
        intermediate.Length > 0 && PathComparer.Compare(Head(relative, intermediate.Length), intermediate) == 0;

    /// <summary>
    /// Whether a folder belongs to this project only: not to another project below its folder, and not its own folder if that
    /// contains another project.
    /// </summary>
    /// <param name="relative">The folder relative to the project; empty for the project's folder.</param>
    public bool Owns(string relative)
    {
        for (var folder = relative; folder.Length > 0; folder = Parent(folder))
        {
            if (HasProjects(Full(folder), except: null))
            {
                return false;
            }
        }

        return !HasProjects(Folder, File);
    }

    /// <summary>The folder of a path with slashes; empty for none.</summary>
    public static string Parent(string path) => path.LastIndexOf('/') is var end and > 0 ? path.Substring(0, end) : "";

    private static bool HasProjects(string folder, string? except) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.*proj").Any(file => !PathComparer.Equals(file, except));

    private static string? Inside(string folder, string fullPath)
    {
        var head = folder.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return PathComparer.Equals(Head(fullPath, head.Length), head) && fullPath.Length > head.Length
            ? fullPath.Substring(head.Length).Replace(Path.DirectorySeparatorChar, '/')
            : null;
    }

    private static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);

    private static string Head(string text, int length) => text.Length <= length ? text : text.Substring(0, length);
}
