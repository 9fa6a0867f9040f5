using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Rendering.CSharp;
using NetDsl.Generator.Rendering.Onnx;
using NetDsl.Generator.Rendering.Snapshots;

namespace NetDsl.Generator;

/// <summary>Writes the module and the training loop of each declared network: find → read → check → emit.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                NetDslAttributes.Network,
                static (node, _) => node is TypeDeclarationSyntax,
                Read
            )
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(Steps.Declaration);
        var networks = declarations
            .Select(static (declaration, _) => NetworkChecks.Check(declaration))
            .WithTrackingName(Steps.Network);
        var twins = networks
            .Select(static (network, _) => network.Declaration.Type.Hierarchy.UniqueName)
            .Collect()
            .Select(static (names, _) => HintNames.Twins(names))
            .WithTrackingName(Steps.Twins);
        var isClsCompliant = context.CompilationProvider.Select(ClsCompliance.IsPromised).WithTrackingName(Steps.ClsCompliance);
        var files = networks
            .Combine(twins)
            .Combine(isClsCompliant)
            .Select(static (all, _) => GeneratedFile.Of(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(Steps.File);
        context.RegisterSourceOutput(
            files,
            static (output, file) =>
            {
                if (file.Text is not null)
                {
                    output.AddSource(file.HintName, file.Text);
                }
            }
        );

        // Another part of each class, only if the program can write ONNX files.
        var writesOnnx = context
            .CompilationProvider.Select(
                static (compilation, _) => compilation.GetTypeByMetadataName(OnnxEmitter.Interface) is not null
            )
            .WithTrackingName(Steps.WritesOnnx);
        var onnx = networks
            .Combine(twins)
            .Combine(writesOnnx)
            .Select(static (all, _) => GeneratedFile.OfOnnx(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(Steps.OnnxFile);
        context.RegisterSourceOutput(
            onnx,
            static (output, file) =>
            {
                if (file.Text is not null)
                {
                    output.AddSource(file.HintName, file.Text);
                }
            }
        );

        // Besides the networks' files: the list that the build needs for snapshots, only if they are on.
        var settings = context
            .AnalyzerConfigOptionsProvider.Select(static (options, _) => SnapshotSettings.Of(options.GlobalOptions))
            .WithTrackingName(Steps.SnapshotSettings);
        var map = networks
            .Collect()
            .Combine(twins)
            .Combine(settings)
            .Select(static (all, _) => all.Right is { } settings ? SnapshotMap.Of(settings, all.Left.Left, all.Left.Right) : null)
            .WithTrackingName(Steps.SnapshotMap);
        context.RegisterSourceOutput(
            map,
            static (output, file) =>
            {
                if (file is { Text: not null })
                {
                    output.AddSource(file.HintName, file.Text);
                }
            }
        );

        // Only if no analyzer reports them; otherwise this step has an empty list, which never changes.
        var errors = context
            .CompilationProvider.Combine(
                context.AnalyzerConfigOptionsProvider.Select(
                    static (options, _) => SkippedAnalysis.IsAsked(options.GlobalOptions)
                )
            )
            .Select(static (pair, cancellation) => pair.Right ? SkippedAnalysis.Errors(pair.Left, cancellation) : [])
            .WithTrackingName(Steps.SkippedAnalysis);
        context.RegisterSourceOutput(
            errors,
            static (output, errors) =>
            {
                foreach (var error in errors)
                {
                    output.ReportDiagnostic(error);
                }
            }
        );
    }

    private static NetworkDeclaration? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // [Network] written twice is the compiler's error; the type is read once.
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var first = type.GetAttributes()
            .FirstOrDefault(NetDslAttributes.IsNetwork)
            ?.ApplicationSyntaxReference?.GetSyntax(cancellation);
        return first?.Parent?.Parent == context.TargetNode
            ? DeclarationMemo.Read(context.TargetNode, type, context.SemanticModel.Compilation, cancellation)
            : null;
    }

    /// <summary>Names of the pipeline's steps, for tests of what is cached.</summary>
    internal static class Steps
    {
        public const string Declaration = nameof(Declaration);
        public const string Network = nameof(Network);
        public const string Twins = nameof(Twins);
        public const string File = nameof(File);
        public const string SnapshotSettings = nameof(SnapshotSettings);
        public const string SnapshotMap = nameof(SnapshotMap);
        public const string SkippedAnalysis = nameof(SkippedAnalysis);
        public const string ClsCompliance = nameof(ClsCompliance);
        public const string WritesOnnx = nameof(WritesOnnx);
        public const string OnnxFile = nameof(OnnxFile);

        public static readonly string[] All =
        [
            Declaration,
            Network,
            Twins,
            File,
            SnapshotSettings,
            SnapshotMap,
            SkippedAnalysis,
            ClsCompliance,
            WritesOnnx,
            OnnxFile,
        ];
    }
}
