using Microsoft.CodeAnalysis;
using NetDsl.Generator.Declarations;

namespace NetDsl.CodeFixes;

/// <summary>The networks of a program.</summary>
internal static class DeclaredNetworks
{
    /// <summary>All of them, each read when it is asked for.</summary>
    public static IEnumerable<DeclaredNetwork> Of(Compilation compilation, CancellationToken cancellation) =>
        Types(compilation.Assembly.GlobalNamespace)
            .Where(type => NetDslAttributes.Of(type).Any(NetDslAttributes.IsNetwork))
            .Select(type => DeclaredNetwork.Read(type, compilation, cancellation))
            .OfType<DeclaredNetwork>();

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
