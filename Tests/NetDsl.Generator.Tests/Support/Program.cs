using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Generator.Tests.Support;

/// <summary>A user's program in memory: compiled, generated for, analysed. Immutable.</summary>
internal sealed record Program(CSharpCompilation Compilation, AnalyzerConfigOptionsProvider? Options = null)
{
    /// <summary>
    /// TorchSharp is made for an older framework than the one that it runs on. The .NET SDK suppresses what the compiler says
    /// about that, CS1701 and CS1702, in every project; the embedded engine needs no such leave.
    /// </summary>
    private static readonly Dictionary<string, ReportDiagnostic> SuppressedByTheSdk = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly Lazy<MetadataReference> TorchSharp = new(() =>
        CSharpCompilation
            .Create(
                nameof(TorchSharp),
                [Tree("namespace TorchSharp { public static class torch { } }", "torch.cs")],
                References.WithoutTorch,
                new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary)
            )
            .ToMetadataReference()
    );

    /// <summary>A program of some files.</summary>
    public static Program Of(params string[] files) => Of(References.All, NullableContextOptions.Enable, files);

    /// <summary>A program that references no tensor library.</summary>
    public static Program WithoutTorch(params string[] files) =>
        Of(References.WithoutTorch, NullableContextOptions.Enable, files);

    /// <summary>
    /// A program that references an assembly of TorchSharp's name; it has nothing in it that generated code could be compiled
    /// with.
    /// </summary>
    public static Program OnTorchSharp(params string[] files) =>
        Of([.. References.WithoutTorch, TorchSharp.Value], NullableContextOptions.Enable, files);

    /// <summary>A program without global usings.</summary>
    public static Program WithoutUsings(string file) => Of(file).With(-1, "");

    public static Program Of(
        ImmutableArray<MetadataReference> references,
        NullableContextOptions nullable,
        params string[] files
    ) =>
        new(
            CSharpCompilation.Create(
                "Users",
                [Tree(PackageUsings.Text, "Usings.cs"), .. files.Select((file, i) => Tree(file, $"File{i}.cs"))],
                references,
                new CSharpCompilationOptions(
                    Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
                    warningLevel: 9999,
                    generalDiagnosticOption: ReportDiagnostic.Error,
                    specificDiagnosticOptions: References.IsEmbedded ? null : SuppressedByTheSdk,
                    nullableContextOptions: nullable
                )
            )
        );

    public static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, Parse, path);

    /// <summary>The program in another version of C#.</summary>
    public Program In(LanguageVersion version) =>
        this with
        {
            Compilation = Compilation
                .RemoveAllSyntaxTrees()
                .AddSyntaxTrees(
                    Compilation.SyntaxTrees.Select(tree =>
                        CSharpSyntaxTree.ParseText(
                            tree.GetText(),
                            ((CSharpParseOptions)tree.Options).WithLanguageVersion(version),
                            tree.FilePath
                        )
                    )
                ),
        };

    /// <summary>The program with arithmetic that throws where it overflows.</summary>
    public Program Checked() => this with { Compilation = Compilation.WithOptions(Compilation.Options.WithOverflowChecks(true)) };

    /// <summary>The program as an assembly of that name.</summary>
    public Program Named(string assembly) => this with { Compilation = Compilation.WithAssemblyName(assembly) };

    /// <summary>The program with a reference more.</summary>
    public Program Referencing(MetadataReference reference) => this with { Compilation = Compilation.AddReferences(reference) };

    /// <summary>The program with another reference in place of one.</summary>
    public Program Referencing(MetadataReference reference, MetadataReference insteadOf) =>
        this with
        {
            Compilation = Compilation.ReplaceReference(insteadOf, reference),
        };

    /// <summary>The program with a file more.</summary>
    public Program Plus(string text) =>
        this with
        {
            Compilation = Compilation.AddSyntaxTrees(Tree(text, $"File{Compilation.SyntaxTrees.Length - 1}.cs")),
        };

    /// <summary>The program with another file in place of one.</summary>
    public Program With(int file, string text) =>
        this with
        {
            Compilation = Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[file + 1], Tree(text, $"File{file}.cs")),
        };

    /// <summary>The program with one of its files under another name.</summary>
    public Program Renamed(int file, string path) =>
        this with
        {
            Compilation = Compilation.ReplaceSyntaxTree(
                Compilation.SyntaxTrees[file + 1],
                Compilation.SyntaxTrees[file + 1].WithFilePath(path)
            ),
        };

    /// <summary>A driver for the generator that keeps track of its steps.</summary>
    public static GeneratorDriver Driver(CSharpParseOptions? parse = null, AnalyzerConfigOptionsProvider? options = null) =>
        CSharpGeneratorDriver.Create(
            [new NetworkGenerator().AsSourceGenerator()],
            parseOptions: parse ?? Parse,
            optionsProvider: options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    /// <summary>Runs the generator.</summary>
    public Generated Generate()
    {
        var driver = Driver((CSharpParseOptions)Compilation.SyntaxTrees[0].Options, Options)
            .RunGeneratorsAndUpdateCompilation(Compilation, out var output, out var diagnostics);
        return new Generated(driver.GetRunResult().Results.Single(), (CSharpCompilation)output, diagnostics, this);
    }
}
