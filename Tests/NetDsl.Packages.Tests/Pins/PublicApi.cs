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

        text.Append(indent).Append(ApiText.Header(type));
        var members = ApiText.Members(type).ToArray();
        var nested = type.GetTypeMembers().Where(IsVisible).ToArray();
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

    /// <summary>Whether code in another assembly can name it, perhaps in a derived class only.</summary>
    public static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
