using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Generator;

/// <summary>
/// Builds without analyzers (<c>RunAnalyzers</c> is <c>false</c>, or Visual Studio builds to run tests): there the generator
/// reports the errors, because a network that cannot be generated must not build. Advice is left out, as requested.
/// </summary>
internal static class SkippedAnalysis
{
    /// <summary>Set by NetDsl.Checks.targets.</summary>
    public const string Property = "build_property.NetDslSkipsAnalyzers";

    public static bool IsAsked(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>All mistakes in a program, in the order of its files.</summary>
    public static ImmutableArray<Diagnostic> Errors(Compilation compilation, CancellationToken cancellation) =>
        [
            .. compilation
                .SyntaxTrees.SelectMany(tree => Types(tree, compilation, cancellation))
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
                .SelectMany(type => NetworkAnalyzer.Diagnose(type, compilation, cancellation))
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];

    // Types are searched for in namespaces and types only, not in methods.
    private static IEnumerable<INamedTypeSymbol> Types(SyntaxTree tree, Compilation compilation, CancellationToken cancellation)
    {
        var declarations = tree.GetRoot(cancellation)
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .Where(node =>
                node
                    is MemberDeclarationSyntax { AttributeLists.Count: > 0 }
                        and (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            )
            .ToArray();
        if (declarations.Length == 0)
        {
            return [];
        }

        var model = compilation.GetSemanticModel(tree);
        return declarations.Select(node => model.GetDeclaredSymbol(node, cancellation)).OfType<INamedTypeSymbol>();
    }
}
