using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes.Edits;

/// <summary>Edits of an attribute's arguments; argument names are kept.</summary>
internal static class ArgumentEdits
{
    /// <summary>A written property; null if it is not written.</summary>
    public static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string property) =>
        (attribute.ArgumentList?.Arguments ?? default).FirstOrDefault(argument =>
            argument.NameEquals?.Name.Identifier.ValueText == property
        );

    /// <summary>Writes another value.</summary>
    public static Edit Replace(AttributeArgumentSyntax argument, string value) =>
        new(argument.SyntaxTree, argument.Expression.Span, value);

    /// <summary>Removes an argument; <c>[Dropout(0.5)]</c> becomes <c>[Dropout]</c>.</summary>
    public static IEnumerable<Edit> Remove(AttributeArgumentSyntax argument, SourceText text)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        return list.Arguments.Count > 1
            ? ListEdits.Remove(list.Arguments, argument, text)
            : [new(argument.SyntaxTree, list.Span, "")];
    }

    /// <summary>Sets a property in place if it is written, otherwise after all other arguments.</summary>
    public static Edit Set(AttributeSyntax attribute, string property, string value, SourceText text)
    {
        var written = $"{property} = {value}";
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        if (Find(attribute, property) is { } old)
        {
            return Replace(old, value);
        }

        return arguments.Count > 0 ? ListEdits.Append(arguments[arguments.Count - 1], written, text)
            : attribute.ArgumentList is { } empty ? new Edit(attribute.SyntaxTree, empty.Span, $"({written})")
            : new Edit(attribute.SyntaxTree, new TextSpan(attribute.Name.Span.End, 0), $"({written})");
    }
}
