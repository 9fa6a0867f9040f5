using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GeneratorBenchmarks;

/// <summary>Finds the networks as ours does, takes nothing from them and writes nothing: what Roslyn itself costs.</summary>
internal sealed class FindingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName(
            "NetDsl.NetworkAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (_, _) => 0
        );
        context.RegisterSourceOutput(found, static (_, _) => { });
    }
}

/// <summary>Registers nothing at all.</summary>
internal sealed class IdleGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) { }
}
