using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator;

namespace NetDsl.CodeFixes.Edits;

/// <summary>
/// A stage as it is written, an attribute or an expression of the functional form, and the edits that keep its layout. An
/// attribute that is not a stage, such as a loss, has arguments too.
/// </summary>
internal abstract class WrittenStage
{
    /// <summary>The expression of the functional form; null for an attribute.</summary>
    public abstract SyntaxNode? Expression { get; }

    /// <summary>The stage for a title: <c>[Flatten]</c>, <c>Flatten()</c>.</summary>
    public abstract string Title { get; }

    /// <summary>The code that declares an equal stage elsewhere, without a name; null if it depends on its place.</summary>
    public abstract string? Again { get; }

    /// <summary>The written argument with a property's value; null if it is not written.</summary>
    public abstract WrittenArgument? Find(string property);

    /// <summary>The argument with a span; null for none.</summary>
    public abstract WrittenArgument? At(TextSpan span);

    /// <summary>An argument with a name: <c>Bias = false</c>, <c>bias: false</c>.</summary>
    public abstract string Named(string property, string value);

    /// <summary>Sets a property in place if it is written, otherwise after all other arguments.</summary>
    public abstract IReadOnlyList<Edit> Set(string property, string value);

    /// <summary>Removes the stage; a comment next to it stays. Nothing, if nothing would be left in its place.</summary>
    public abstract IReadOnlyList<Edit> Remove();

    /// <summary>Inserts a stage before it.</summary>
    public abstract Edit InsertBefore(string stage);

    /// <summary>Inserts a stage after it.</summary>
    public abstract Edit InsertAfter(string stage);

    /// <summary>A new stage without arguments, to be inserted.</summary>
    public abstract string New(string name);

    /// <summary>A new activation, to be inserted.</summary>
    public abstract string NewActivation(string kind);

    /// <summary>A new stage for a title.</summary>
    public abstract string Shown(string stage);

    /// <summary>Sizes of several dimensions, or of all.</summary>
    public string Sizes(IReadOnlyList<int> sizes)
    {
        var numbers = sizes.Distinct().Count() == 1 ? sizes.Take(1) : sizes;
        var texts = numbers.Select(number => Numbers.Plain(number)).ToArray();
        return texts.Length == 1 ? texts[0] : Several(string.Join(", ", texts));
    }

    protected abstract string Several(string sizes);
}

/// <summary>An argument of an attribute or call.</summary>
/// <param name="Syntax">The argument, with its name if that is written.</param>
/// <param name="Expression">Its value.</param>
internal sealed record WrittenArgument(SyntaxNode Syntax, ExpressionSyntax Expression)
{
    /// <summary>Writes another value; its name is kept.</summary>
    public Edit Replace(string value) => new(Syntax.SyntaxTree, Expression.Span, value);

    /// <summary>Whether another argument would take its place if it were removed.</summary>
    public bool HoldsPlace =>
        Syntax is ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Arguments: var all } } argument
        && all.Skip(all.IndexOf(argument) + 1).Any(other => other.NameColon is null);

    /// <summary>
    /// Removes the argument; <c>[Dropout(0.5)]</c> becomes <c>[Dropout]</c>.
    /// </summary>
    public IReadOnlyList<Edit> Remove(SourceText text) =>
        Syntax.Parent switch
        {
            AttributeArgumentListSyntax { Arguments: { Count: > 1 } several } =>
            [
                .. ListEdits.Remove(several, (AttributeArgumentSyntax)Syntax, text),
            ],
            AttributeArgumentListSyntax only => [new Edit(Syntax.SyntaxTree, only.Span, "")],
            ArgumentListSyntax { Arguments.Count: 1 } => [new Edit(Syntax.SyntaxTree, Syntax.Span, "")],
            ArgumentListSyntax { Arguments: var several } => [.. ListEdits.Remove(several, (ArgumentSyntax)Syntax, text)],
            _ => [],
        };

    /// <inheritdoc/>
    public override string ToString() => Syntax.ToString();
}
