using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Mutations.Suite;

/// <summary>What the compiler and the analyzer report of declarations, all of them in one compilation.</summary>
public static class Analysis
{
    /// <summary>What is reported of each, in its order: the ids of the rules, and infos apart.</summary>
    /// <exception cref="InvalidOperationException">A declaration is no C#, or the analyzer fails.</exception>
    public static IReadOnlyList<IReadOnlyList<Diagnostic>> Report(IReadOnlyList<string> declarations)
    {
        var trees = declarations
            .Select((text, number) => CSharpSyntaxTree.ParseText($"namespace N{number};\n{text}", Options, $"N{number}.cs"))
            .ToArray();
        var compilation = CSharpCompilation.Create(
            "Mutants",
            [CSharpSyntaxTree.ParseText(Usings(), Options, "Usings.cs"), .. trees],
            References.All,
            new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary)
        );
        if (compilation.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException("A mutant is not valid C#: " + error + "\n" + error.Location.SourceTree);
        }

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], EmptyOptions.Provider),
            (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false
        );
        var found = compilation
            .WithAnalyzers([new NetworkAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult()
            .ToLookup(diagnostic => diagnostic.Location.SourceTree);
        return
        [
            .. trees.Select(tree => (IReadOnlyList<Diagnostic>)[.. found[tree].OrderBy(each => each.Id, StringComparer.Ordinal)]),
        ];
    }

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    // As the package's build file gives them.
    private static string Usings() =>
        string.Concat(
            Regex
                .Matches(
                    Repository.Read("Runtime/NetDsl/build/NetDsl.props"),
                    "<NetDslUsing Include=\"([^\"]+)\"( Static=\"true\")?"
                )
                .Select(match => $"global using {(match.Groups[2].Success ? "static " : "")}{match.Groups[1].Value};\n")
        );
}
