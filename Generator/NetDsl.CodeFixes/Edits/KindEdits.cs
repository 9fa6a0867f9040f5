using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Declarations;

namespace NetDsl.CodeFixes.Edits;

/// <summary>Edits of the enum members by which attributes name a kind.</summary>
internal static class KindEdits
{
    /// <summary>Writes another member, qualified like the existing one; null if nothing is written.</summary>
    /// <param name="network">The declaration.</param>
    /// <param name="place">The argument.</param>
    /// <param name="type">The enum.</param>
    /// <param name="member">The member.</param>
    public static Edit? Change(DeclaredNetwork network, Place place, string type, string member)
    {
        if (network.Argument(place) is not { } argument)
        {
            return null;
        }

        return argument.Expression is MemberAccessExpressionSyntax access && IsMember(network.Symbol(access), type)
            ? new Edit(argument.Syntax.SyntaxTree, access.Name.Span, member)
            : argument.Replace(network.Names(argument.Syntax).Member(type, member));
    }

    private static bool IsMember(ISymbol? symbol, string type) =>
        symbol is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } container } && container.Name == type;
}
