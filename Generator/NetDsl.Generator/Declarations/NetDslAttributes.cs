using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>Recognises NetDsl's attributes by their metadata names; the generator never references the library.</summary>
internal static class NetDslAttributes
{
    public const string Network = "NetDsl.NetworkAttribute";

    /// <summary>
    /// The NetDsl attributes of a type in the order in which they are written; their numbers are those of <see cref="Place"/>.
    /// The order in which a symbol returns them is not defined (dotnet/roslyn#46920). Files are in the order in which the symbol
    /// returns them, which does not matter: stages are in one file.
    /// </summary>
    public static IEnumerable<AttributeData> Of(ISymbol type)
    {
        var attributes = type.GetAttributes().Where(IsNetDsl).ToArray();
        var trees = attributes.Select(attribute => attribute.ApplicationSyntaxReference?.SyntaxTree).Distinct().ToArray();
        return attributes
            .OrderBy(attribute => Array.IndexOf(trees, attribute.ApplicationSyntaxReference?.SyntaxTree))
            .ThenBy(attribute => attribute.ApplicationSyntaxReference?.Span.Start);
    }

    /// <summary>Whether an attribute is <c>[Network]</c>.</summary>
    public static bool IsNetwork(AttributeData attribute) =>
        IsNetDsl(attribute) && attribute.AttributeClass!.Name == "NetworkAttribute";

    /// <summary>Whether an attribute is NetDsl's.</summary>
    public static bool IsNetDsl(AttributeData attribute) =>
        attribute.AttributeClass
            is { ContainingType: null, ContainingNamespace: { Name: "NetDsl", ContainingNamespace.IsGlobalNamespace: true } };
}
