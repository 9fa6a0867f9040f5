using System.Text.RegularExpressions;

namespace Conventions.Tests.Checks;

/// <summary>A file of C#. Its name is relative to the repository; the project is the folder of what compiles it.</summary>
internal sealed partial record SourceFile(string Name, string Project, SyntaxTree Tree)
{
    private static readonly Lazy<SourceFile[]> Files = new(() => [.. Read()]);

    /// <summary>The files that people write: no build output, and no snapshots, which are what the generator writes.</summary>
    public static IReadOnlyList<SourceFile> All => Files.Value;

    public SyntaxNode Root => Tree.GetRoot();

    public static SourceFile Of(
        string text,
        string name = "Tests/Some.Tests/SomeTests.cs",
        string project = "Tests/Some.Tests"
    ) => new(name, project, CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)));

    /// <summary>The place of a line, counted from 0, in the form that editors and terminals make a link of.</summary>
    public string At(int line) => $"{Name}:{line + 1}";

    public string At(SyntaxToken token) => At(token.GetLocation().GetLineSpan().StartLinePosition.Line);

    private static IEnumerable<SourceFile> Read()
    {
        var root = Repository.Locate("");
        return new[] { "Generator", "Runtime", "Samples", "Tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(name => !NotOurs().IsMatch(name))
            .Select(name => Of(File.ReadAllText(Path.Combine(root, name)), name, ProjectOf(root, name)));
    }

    /// <summary>
    /// The nearest folder with a project, or with Cases.props, which two projects compile. The three projects of Generator are
    /// taken as one: the code fixes see the generator's internal types, and the build task reads what the generator writes.
    /// </summary>
    private static string ProjectOf(string root, string name)
    {
        if (name.StartsWith("Generator/", StringComparison.Ordinal))
        {
            return "Generator";
        }

        for (var folder = Path.GetDirectoryName(name); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var whole = Path.Combine(root, folder);
            if (Directory.GetFiles(whole, "*.csproj").Length > 0 || File.Exists(Path.Combine(whole, "Cases.props")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"No project compiles {name}.");
    }

    [GeneratedRegex(@"/(bin|obj)/|\.(verified|received)\.cs$")]
    private static partial Regex NotOurs();
}
