using System.Text;
using Microsoft.CodeAnalysis;

namespace NetDsl.Packages.Tests.Pins;

/// <summary>
/// What an assembly offers, written as C# declarations without bodies: one line a member, types and members in ordinal order,
/// so that a change of the public API is a difference of a few lines in a pull request.
/// </summary>
internal static class PublicApi
{
    /// <summary>The public types of an assembly, by namespace.</summary>
    public static string Print(IAssemblySymbol assembly)
    {
        var text = new StringBuilder();
        foreach (
            var types in Types(assembly.GlobalNamespace)
                .GroupBy(type => type.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal)
                .OrderBy(types => types.Key, StringComparer.Ordinal)
        )
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(types.Key).Append("\n{\n");
            Types(text, types, "    ");
            text.Append("}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(IsVisible).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static void Types(StringBuilder text, IEnumerable<INamedTypeSymbol> types, string indent)
    {
        var first = true;
        foreach (var type in types.OrderBy(type => type.Name, StringComparer.Ordinal).ThenBy(type => type.Arity))
        {
            text.Append(first ? "" : "\n");
            first = false;
            Type(text, type, indent);
        }
    }

    private static void Type(StringBuilder text, INamedTypeSymbol type, string indent)
    {
        foreach (var attribute in ApiText.Attributes(type))
        {
            text.Append(indent).Append(attribute).Append('\n');
        }

        var extended = Extended(type);
        text.Append(indent).Append(extended is null ? ApiText.Header(type) : $"extension({extended.Name})");
        var members = ApiText.Members(type).ToArray();
        var nested = extended is null ? type.GetTypeMembers().Where(IsVisible).ToArray() : [];
        if (type.TypeKind == TypeKind.Delegate || (members.Length == 0 && nested.Length == 0))
        {
            text.Append(";\n");
            return;
        }

        text.Append('\n').Append(indent).Append("{\n");
        foreach (var member in members)
        {
            text.Append(indent).Append("    ").Append(member).Append('\n');
        }

        if (members.Length > 0 && nested.Length > 0)
        {
            text.Append('\n');
        }

        Types(text, nested, indent + "    ");
        text.Append(indent).Append("}\n");
    }

    /// <summary>
    /// The type that a block of extension members extends; null for other types. In an assembly such a block is a
    /// nested type, and
    /// what it extends is the parameter of a method in a type within it.
    /// </summary>
    private static ITypeSymbol? Extended(INamedTypeSymbol type) =>
        type.Name.StartsWith("<G>$", StringComparison.Ordinal)
            ? type.GetTypeMembers()
                .SelectMany(inner => inner.GetMembers("<Extension>$"))
                .OfType<IMethodSymbol>()
                .Single()
                .Parameters[0]
                .Type
            : null;

    /// <summary>Whether code in another assembly can name it, perhaps in a derived class only.</summary>
    public static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
