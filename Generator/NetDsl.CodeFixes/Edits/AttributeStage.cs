using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes.Edits;

/// <summary>A stage that is an attribute.</summary>
internal sealed class AttributeStage(AttributeSyntax attribute, NamesInScope names, SourceText text) : WrittenStage
{
    public override SyntaxNode? Expression => null;

    public override string Title => $"[{attribute}]";

    public override string? Again
    {
        get
        {
            var arguments = Arguments.Where(argument => argument.NameEquals?.Name.Identifier.ValueText != "Name");
            return $"{attribute.Name}({string.Join(", ", arguments)})";
        }
    }

    public override WrittenArgument? Find(string property) =>
        Of(Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property));

    public override WrittenArgument? At(TextSpan span) => Of(Arguments.FirstOrDefault(argument => argument.Span == span));

    public override string Named(string property, string value) => $"{property} = {value}";

    public override IReadOnlyList<Edit> Set(string property, string value)
    {
        var written = Named(property, value);
        return Find(property) is { } old ? [old.Replace(value)]
            : Arguments.Count > 0 ? [ListEdits.Append(Arguments[Arguments.Count - 1], written, text)]
            : attribute.ArgumentList is { } empty ? [new Edit(attribute.SyntaxTree, empty.Span, $"({written})")]
            : [new Edit(attribute.SyntaxTree, new TextSpan(attribute.Name.Span.End, 0), $"({written})")];
    }

    public override IReadOnlyList<Edit> Remove() => [.. AttributeEdits.Remove(attribute, text)];

    public override Edit InsertBefore(string stage) => AttributeEdits.InsertBefore(attribute, stage, text);

    public override Edit InsertAfter(string stage) => AttributeEdits.InsertAfter(attribute, stage, text);

    public override string New(string name) => names.Attribute(name);

    public override string NewActivation(string kind) => names.Activation(kind);

    public override string Shown(string stage) => $"[{stage}]";

    protected override string Several(string sizes) => $"new[] {{ {sizes} }}";

    private SeparatedSyntaxList<AttributeArgumentSyntax> Arguments => attribute.ArgumentList?.Arguments ?? default;

    private static WrittenArgument? Of(AttributeArgumentSyntax? argument) =>
        argument is null ? null : new WrittenArgument(argument, argument.Expression);
}
