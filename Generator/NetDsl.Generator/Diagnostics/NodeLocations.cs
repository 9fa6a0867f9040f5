using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Diagnostics;

/// <summary>The location to underline in a functional declaration: the argument, otherwise the call or expression.</summary>
internal static class NodeLocations
{
    /// <summary>The location.</summary>
    /// <param name="syntax">The expression, or the function that is declared.</param>
    /// <param name="method">The function that it calls; null for none.</param>
    /// <param name="place">The place, with an argument or without.</param>
    public static Location Of(SyntaxNode syntax, IMethodSymbol? method, Place place) =>
        syntax switch
        {
            MethodDeclarationSyntax declaration => declaration.Identifier.GetLocation(),
            ParameterSyntax parameter => parameter.Identifier.GetLocation(),
            InvocationExpressionSyntax call
                when method is not null
                    && place.Argument is { } name
                    && Argument(call, method, name, place.Element) is { } argument => argument.GetLocation(),
            _ => syntax.GetLocation(),
        };

    private static ArgumentSyntax? Argument(InvocationExpressionSyntax call, IMethodSymbol method, string name, int element)
    {
        var arguments = call.ArgumentList.Arguments;
        var named = arguments.FirstOrDefault(argument => Is(argument.NameColon?.Name.Identifier.ValueText));
        if (named is not null)
        {
            return named;
        }

        var parameter = method.Parameters.FirstOrDefault(candidate => Is(candidate.Name));
        var index = parameter is null ? -1 : parameter.Ordinal + element;
        return index >= 0 && index < arguments.Count && arguments[index].NameColon is null ? arguments[index] : null;

        bool Is(string? candidate) => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase);
    }
}
