using NetDsl.Packages.Tests.Infrastructure;

namespace NetDsl.Packages.Tests.Snapshots;

/// <summary>The files of a test's folder and of the folders beside it, without what every build makes.</summary>
internal static class Tree
{
    private static readonly string[] Built = ["obj", "bin"];

    /// <summary>The paths relative to the test's folder, with slashes and in order, each with its text.</summary>
    public static IReadOnlyDictionary<string, string> Of(Workspace work) =>
        Directory
            .EnumerateFiles(Path.GetDirectoryName(work.Folder)!, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(work.Folder, file).Replace('\\', '/'), File: file))
            .Where(file => !file.Path.Split('/').Any(part => Built.Contains(part, StringComparer.Ordinal)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Path, file => File.ReadAllText(file.File), StringComparer.Ordinal);

    /// <summary>The snapshots among them.</summary>
    public static IReadOnlyList<string> Snapshots(Workspace work) =>
        [
            .. Of(work)
                .Keys.Where(path => path.Contains(".network.verified.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
