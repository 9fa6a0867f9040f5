using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Rendering.CSharp;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests.Support;

/// <summary>A program with what was generated for it.</summary>
internal sealed record Generated(
    GeneratorRunResult Run,
    CSharpCompilation Compilation,
    ImmutableArray<Diagnostic> DriverDiagnostics,
    Program Program
)
{
    /// <summary>The text of the only generated file.</summary>
    public string Text => Run.GeneratedSources.Single().SourceText.ToString();

    /// <summary>The text for a snapshot.</summary>
    public string Snapshot => Unversioned(Text);

    /// <summary>A generated text with a mark in the place of the version, so that a release changes no snapshot.</summary>
    public static string Unversioned(string text) =>
        text.Replace(
            $"\"NetDsl.Generator\", \"{NetworkEmitter.Version}\"",
            "\"NetDsl.Generator\", \"<version>\"",
            StringComparison.Ordinal
        );

    /// <summary>The program as a library in a file, for programs that reference it.</summary>
    public MetadataReference Library => MetadataReference.CreateFromImage(Emit());

    /// <summary>The program as a project that other projects of the solution reference.</summary>
    public MetadataReference Project => Compilation.ToMetadataReference();

    /// <summary>The program's assembly.</summary>
    public ImmutableArray<byte> Emit()
    {
        using var stream = new MemoryStream();
        var result = Compilation.Emit(stream);
        return result.Success ? [.. stream.ToArray()] : throw new XunitException(string.Join("\n", result.Diagnostics));
    }

    /// <summary>
    /// The errors that the analyzer reports over user's and generated code together, as in a build; suppressed ones left out.
    /// </summary>
    public IReadOnlyList<Diagnostic> Analyze() => [.. Report().Where(IsError)];

    /// <summary>The advice that the analyzer gives, warnings and infos, likewise.</summary>
    public IReadOnlyList<Diagnostic> Advise() => [.. Report().Where(diagnostic => !IsError(diagnostic))];

    /// <summary>All that the analyzer reports, likewise, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Report()
    {
        var options = new AnalyzerOptions([], Program.Options ?? EmptyOptions.Provider);
        var all = Compilation
            .WithAnalyzers([new NetworkAnalyzer()], new CompilationWithAnalyzersOptions(options, Fail, true, false))
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
        return
        [
            .. all.Where(diagnostic => !diagnostic.IsSuppressed)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the compiler reports.</summary>
    public IReadOnlyList<Diagnostic> Compile() =>
        [
            .. Compilation
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed),
        ];

    /// <summary>Asserts that no error is reported, advice apart; prints what is, with the generated text.</summary>
    public Generated AssertClean()
    {
        var found = DriverDiagnostics.Concat(Compile()).Concat(Analyze()).ToArray();
        return found.Length == 0 && Run.Exception is null
            ? this
            : throw new XunitException(
                string.Join("\n", found.Select(diagnostic => diagnostic.ToString()))
                    + Run.Exception
                    + "\n\n"
                    + string.Join("\n", Run.GeneratedSources.Select(source => source.SourceText.ToString()))
            );
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    private static void Fail(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        throw new XunitException("The analyzer threw: " + exception);
}
