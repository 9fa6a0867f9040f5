using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator;
using NetDsl.Generator.Tests.Support;
using Xunit.Sdk;

namespace NetDsl.CodeFixes.Tests.Support;

/// <summary>A user's project as an editor holds it: documents, references, the generator among the analyzers.</summary>
internal static class UserProject
{
    private const string UsingsFile = "Usings.cs";

    /// <summary>A project of some files, with the global usings that the library's build file gives.</summary>
    public static Project Of(params string[] files) => Of(withUsings: true, files);

    /// <summary>A project of some files.</summary>
    /// <param name="withUsings">Whether the build file gives its global usings.</param>
    /// <param name="files">Their texts.</param>
    public static Project Of(bool withUsings, params string[] files)
    {
        var id = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(
            ProjectInfo.Create(
                id,
                VersionStamp.Default,
                "Users",
                "Users",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable
                ),
                parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Parse),
                metadataReferences: References.All,
                analyzerReferences: [new AnalyzerFileReference(typeof(NetworkGenerator).Assembly.Location, Loaded.Instance)]
            )
        );
        if (withUsings)
        {
            solution = solution.AddDocument(
                DocumentId.CreateNewId(id),
                UsingsFile,
                SourceText.From(Usings()),
                filePath: UsingsFile
            );
        }

        for (var i = 0; i < files.Length; i++)
        {
            solution = solution.AddDocument(
                DocumentId.CreateNewId(id),
                $"File{i}.cs",
                SourceText.From(files[i]),
                filePath: $"File{i}.cs"
            );
        }

        return solution.GetProject(id)!;
    }

    /// <summary>The texts of the user's files, in their order.</summary>
    public static IReadOnlyList<string> Texts(Project project) =>
        [
            .. project
                .Documents.Where(document => document.Name != UsingsFile)
                .OrderBy(document => document.Name, StringComparer.Ordinal)
                .Select(document => document.GetTextAsync().GetAwaiter().GetResult().ToString()),
        ];

    /// <summary>What the analyzer reports, in the order of the text.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var options = new AnalyzerOptions([], EmptyOptions.Provider);
        var found = await compilation
            .WithAnalyzers([new NetworkAnalyzer()], new CompilationWithAnalyzersOptions(options, Fail, true, false))
            .GetAnalyzerDiagnosticsAsync();
        return
        [
            .. found
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the compiler reports about the user's and the generated files, warnings included.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> CompileAsync(Project project) =>
        [
            .. (await project.GetCompilationAsync())!
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
        ];

    private static string Usings()
    {
        var items = XDocument.Parse(Repository.Read("Runtime/NetDsl/build/NetDsl.props")).Descendants("NetDslUsing");
        return string.Concat(
            items.Select(item =>
                $"global using {(item.Attribute("Static") is null ? "" : "static ")}{item.Attribute("Include")!.Value};\n"
            )
        );
    }

    private static void Fail(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        throw new XunitException("The analyzer threw: " + exception);

    /// <summary>The generator is in the test process already.</summary>
    private sealed class Loaded : IAnalyzerAssemblyLoader
    {
        public static Loaded Instance { get; } = new();

        public void AddDependencyLocation(string fullPath) { }

        public Assembly LoadFromPath(string fullPath) => typeof(NetworkGenerator).Assembly;
    }
}
