using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Declarations.Functional;

namespace NetDsl.Generator.Diagnostics;

/// <summary>
/// Turns a <see cref="Place"/> into the location to underline: the argument, otherwise the attribute, otherwise the type's name.
/// </summary>
internal static class Locations
{
    public static Location Of(
        Place place,
        INamedTypeSymbol type,
        AttributeData[] attributes,
        ReadNodes nodes,
        CancellationToken cancellation
    )
    {
        if (nodes.Find(place) is { } node)
        {
            return NodeLocations.Of(node.Syntax, node.Method, place);
        }

        if (place.Member is { } member && MemberLocation(type, member, cancellation) is { } found)
        {
            return found;
        }

        var data = place.Attribute < 0 ? null : attributes[place.Attribute];
        if (data?.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return TypeLocation(type, attributes, cancellation);
        }

        var argument = place.Argument is null ? null : Argument(syntax, data, place.Argument, place.Element);
        return (argument ?? (SyntaxNode)syntax).GetLocation();
    }

    /// <summary>The line of a location for a message that is reported in another place: <c>line 7</c>, with the file if that is
    /// another one.</summary>
    public static string Line(Location location, Location reported)
    {
        var line = $"line {Numbers.Plain(location.GetLineSpan().StartLinePosition.Line + 1)}";
        return location.SourceTree is { } tree && tree != reported.SourceTree
            ? $"{tree.FilePath.Split('/', '\\').Last()}, {line}"
            : line;
    }

    private static Location? MemberLocation(INamedTypeSymbol type, string member, CancellationToken cancellation) =>
        MemberReader
            .Of(type, member)
            .SelectMany(symbol => symbol.Locations)
            .FirstOrDefault(location => location.SourceTree is { } tree && !GeneratedTrees.IsGenerated(tree));

    // The declaration with [Network], if the type has several parts.
    private static Location TypeLocation(INamedTypeSymbol type, AttributeData[] attributes, CancellationToken cancellation) =>
        attributes.FirstOrDefault(NetDslAttributes.IsNetwork)?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent
            is TypeDeclarationSyntax declaration
            ? declaration.Identifier.GetLocation()
            : type.Locations[0];

    private static AttributeArgumentSyntax? Argument(AttributeSyntax syntax, AttributeData data, string name, int element)
    {
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        var named = arguments.FirstOrDefault(argument =>
            (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText == name
        );
        if (named is not null)
        {
            return named;
        }

        var parameter = data.AttributeConstructor?.Parameters.FirstOrDefault(candidate => candidate.Name == name);
        var index = parameter is null ? -1 : parameter.Ordinal + element;
        var positional = arguments.Where(argument => argument.NameEquals is null && argument.NameColon is null).ToArray();
        return index < 0 || positional.Length == 0 ? null : positional[Math.Min(index, positional.Length - 1)];
    }
}
