using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes.Edits;

/// <summary>A stage of the functional form: the call of a stage function, or a member of ActivationKind.</summary>
/// <param name="expression">The expression.</param>
/// <param name="method">The stage function; null for none.</param>
/// <param name="names">The names at its place.</param>
/// <param name="text">The file.</param>
/// <param name="isOpen">Whether it depends on parameters or locals of the function around it.</param>
internal sealed class CallStage(
    ExpressionSyntax expression,
    IMethodSymbol? method,
    NamesInScope names,
    SourceText text,
    bool isOpen
) : WrittenStage
{
    // With its name and brackets: (Conv(8, 3)).Named("first").
    private readonly ExpressionSyntax whole = Whole(expression);

    public override SyntaxNode? Expression => expression;

    public override string Title => expression.ToString();

    public override string? Again => isOpen ? null : Title;

    public override WrittenArgument? Find(string property)
    {
        var number = Array.FindIndex([.. method?.Parameters ?? []], parameter => Is(parameter.Name, property));
        return number < 0
            ? null
            : Of(
                Arguments
                    .Where(
                        (argument, position) =>
                            argument.NameColon is { } name ? Is(name.Name.Identifier.ValueText, property) : position == number
                    )
                    .FirstOrDefault()
            );
    }

    public override WrittenArgument? At(TextSpan span) =>
        Of(Arguments.FirstOrDefault(argument => argument.Span == span))
        ?? (method is null && expression.Span == span ? new WrittenArgument(expression, expression) : null);

    public override string Named(string property, string value) => $"{Parameter(property)}: {value}";

    public override IReadOnlyList<Edit> Set(string property, string value) =>
        Find(property) is { } old ? [old.Replace(value)]
        : Arguments.Count > 0 ? [ListEdits.Append(Arguments[Arguments.Count - 1], Named(property, value), text)]
        : expression is InvocationExpressionSyntax { ArgumentList: var empty }
            ? [new Edit(expression.SyntaxTree, empty.Span, $"({Named(property, value)})")]
        : [];

    public override IReadOnlyList<Edit> Remove()
    {
        if (Operator is not { } before)
        {
            // The stage that follows becomes the first one.
            return
                Follower is { } after
                && IsBlank(whole.Span.End, after.OperatorToken.SpanStart)
                && IsBlank(after.OperatorToken.Span.End, after.Right.SpanStart)
                ? [Delete(whole.SpanStart, after.Right.SpanStart)]
                : [];
        }

        var (left, symbol) = (before.Left.Span.End, before.OperatorToken.Span);
        Edit[] removed =
            IsBlank(left, symbol.Start) && IsBlank(symbol.End, whole.SpanStart) ? [Delete(left, whole.Span.End)]
            : IsBlank(symbol.End, whole.SpanStart) ? [Delete(symbol.Start, whole.Span.End)]
            : [Delete(symbol.Start, symbol.End), Delete(whole.SpanStart, whole.Span.End)];
        // One stage needs no brackets.
        return before.Parent is ParenthesizedExpressionSyntax around && before.Left is not BinaryExpressionSyntax
            ?
            [
                Delete(around.OpenParenToken.SpanStart, around.OpenParenToken.Span.End),
                .. removed,
                Delete(around.CloseParenToken.SpanStart, around.CloseParenToken.Span.End),
            ]
            : removed;
    }

    public override Edit InsertBefore(string stage) =>
        Operator is not { OperatorToken: var symbol } || !IsAlone ? Insert(whole.SpanStart, $"{stage} >> ")
        : text.Begins(symbol.SpanStart) ? Insert(symbol.SpanStart, $">> {stage}{text.NewLine(symbol.SpanStart)}")
        : text.Begins(whole.SpanStart) ? Insert(whole.SpanStart, $"{stage} >>{text.NewLine(whole.SpanStart)}")
        : Insert(whole.SpanStart, $"{stage} >> ");

    public override Edit InsertAfter(string stage)
    {
        if (Operator is { OperatorToken.SpanStart: var start } && text.Begins(start) && IsAlone)
        {
            // After a comment on its line.
            var end = text.Ends(whole.Span.End) ? text.Lines.GetLineFromPosition(whole.Span.End).End : whole.Span.End;
            return Insert(end, $"{text.NewLine(start)}>> {stage}");
        }

        return Follower is { OperatorToken.SpanStart: var next } && text.Begins(next)
            ? Insert(next, $">> {stage}{text.NewLine(next)}")
            : Insert(whole.Span.End, $" >> {stage}");
    }

    public override string New(string name) => $"{names.Function(name)}()";

    public override string NewActivation(string kind) => names.Member("ActivationKind", kind);

    public override string Shown(string stage) => stage;

    /// <summary>The whole expression of one stage.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax stage) =>
        stage.Parent switch
        {
            ParenthesizedExpressionSyntax around => Whole(around),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Named", Parent: InvocationExpressionSyntax named } access
                when access.Expression == stage => Whole(named),
            _ => stage,
        };

    protected override string Several(string sizes) => $"({sizes})";

    // The >> before it, and the one after it if nothing is before it.
    private BinaryExpressionSyntax? Operator => Shift is { } shift && shift.Right == whole ? shift : null;

    private BinaryExpressionSyntax? Follower => Shift is { } shift && shift.Left == whole ? shift : null;

    private BinaryExpressionSyntax? Shift =>
        whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.RightShiftExpression } shift ? shift : null;

    // Whether its line ends with it, or with what closes the expression.
    private bool IsAlone =>
        text.Ends(whole.Span.End)
        || text.ToString(TextSpan.FromBounds(whole.Span.End, text.Lines.GetLineFromPosition(whole.Span.End).End))
            .All(letter => char.IsWhiteSpace(letter) || letter is ';' or ')' or ',');

    private SeparatedSyntaxList<ArgumentSyntax> Arguments =>
        method is not null && expression is InvocationExpressionSyntax call ? call.ArgumentList.Arguments : default;

    private string Parameter(string property) =>
        method?.Parameters.FirstOrDefault(parameter => Is(parameter.Name, property))?.Name ?? property;

    private bool IsBlank(int start, int end) => Lines.IsBlank(text.ToString(TextSpan.FromBounds(start, end)));

    private Edit Delete(int start, int end) => new(expression.SyntaxTree, TextSpan.FromBounds(start, end), "");

    private Edit Insert(int at, string added) => new(expression.SyntaxTree, new TextSpan(at, 0), added);

    private static bool Is(string name, string property) => name.Equals(property, StringComparison.OrdinalIgnoreCase);

    private static WrittenArgument? Of(ArgumentSyntax? argument) =>
        argument is null ? null : new WrittenArgument(argument, argument.Expression);
}
