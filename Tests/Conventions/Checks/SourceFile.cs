namespace Conventions.Tests.Checks;

/// <summary>One file of C#. The path is relative to the repository; the project is the folder of what compiles it.</summary>
internal sealed record SourceFile(string Path, string Project, SyntaxTree Tree)
{
    private static readonly Lazy<SourceFile[]> Files = new(() => [.. Read()]);

    /// <summary>The files that people write: no build output, and no snapshots, which are what the generator writes.</summary>
    public static IReadOnlyList<SourceFile> All => Files.Value;

    public SyntaxNode Root => Tree.GetRoot();

    public static SourceFile Of(
        string text,
        string path = "Tests/Some.Tests/SomeTests.cs",
        string project = "Tests/Some.Tests"
    ) => new(path, project, CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)));

    /// <summary>The place of a line, counted from 0, in the form that editors and terminals make a link of.</summary>
    public string At(int line) => $"{Path}:{line + 1}";

    public string At(SyntaxToken token) => At(token.GetLocation().GetLineSpan().StartLinePosition.Line);

    private static IEnumerable<SourceFile> Read()
    {
        var root = Repository.Locate("");
        foreach (var folder in new[] { "Generator", "Runtime", "Samples", "Tests" })
        {
            foreach (
                var file in Directory.EnumerateFiles(System.IO.Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
            )
            {
                var path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');
                var parts = path.Split('/');
                if (
                    parts.Contains("bin")
                    || parts.Contains("obj")
                    || path.EndsWith(".verified.cs")
                    || path.EndsWith(".received.cs")
                )
                {
                    continue;
                }

                yield return Of(File.ReadAllText(file), path, ProjectOf(root, path));
            }
        }
    }

    /// <summary>
    /// The nearest folder with a project, or with Cases.props, which two projects compile. The three projects of Generator are
    /// taken as one: the code fixes see the generator's internal types, and the build task reads what the generator writes.
    /// </summary>
    private static string ProjectOf(string root, string path)
    {
        if (path.StartsWith("Generator/", StringComparison.Ordinal))
        {
            return "Generator";
        }

        var folder = path;
        do
        {
            folder =
                System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No project compiles {path}.");
        } while (
            Directory.GetFiles(System.IO.Path.Combine(root, folder), "*.csproj").Length == 0
            && !File.Exists(System.IO.Path.Combine(root, folder, "Cases.props"))
        );
        return folder.Replace('\\', '/');
    }
}
