using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>Recognises NetDsl's attributes by their metadata names; the generator never references the library.</summary>
internal static class NetDslAttributes
{
    public const string Network = "NetDsl.NetworkAttribute";

    /// <summary>
    /// The NetDsl attributes of a type in the order in which they are written; their numbers are those of <see cref="Place"/>.
    /// </summary>
    public static IEnumerable<AttributeData> Of(ISymbol type) => type.GetAttributes().Where(IsNetDsl);

    /// <summary>Whether an attribute is <c>[Network]</c>.</summary>
    public static bool IsNetwork(AttributeData attribute) =>
        IsNetDsl(attribute) && attribute.AttributeClass!.Name == "NetworkAttribute";

    /// <summary>Whether an attribute is one of ours.</summary>
    public static bool IsNetDsl(AttributeData attribute) => attribute.AttributeClass is
    {
        ContainingType: null,
        ContainingNamespace: { Name: "NetDsl", ContainingNamespace.IsGlobalNamespace: true },
    };
}
