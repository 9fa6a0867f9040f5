using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Emission;

namespace NetDsl.Generator;

/// <summary>Writes the module and the training loop of each declared network: find → read → check → emit.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(NetDslAttributes.Network, static (node, _) => node is TypeDeclarationSyntax, Read)
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
        var files = networks
            .Combine(twins)
            .Select(static (pair, _) => GeneratedFile.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.File);
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file.Text is not null)
            {
                output.AddSource(file.HintName, file.Text);
            }
        });
    }

    private static NetworkDeclaration? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // [Network] written twice is the compiler's error; the type is read once.
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var first = type.GetAttributes().FirstOrDefault(NetDslAttributes.IsNetwork)?.ApplicationSyntaxReference?.GetSyntax(cancellation);
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

        public static readonly string[] All = [Declaration, Network, Twins, File];
    }
}
