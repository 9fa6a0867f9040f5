using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.Generator.Tests.Mutations;

/// <summary>A mistake that only functions can have, or that lies within a block; each is certainly wrong.</summary>
/// <param name="Text">What it does.</param>
/// <param name="Rules">The rules one of which must be reported.</param>
/// <param name="Apply">The mutants of a network's text: what is written, and what instead.</param>
internal sealed record FunctionalOperator(string Text, string Rules, Func<SyntaxNode, IEnumerable<TextChange>> Apply)
{
    /// <summary>All operators.</summary>
    public static IReadOnlyList<FunctionalOperator> All { get; } =
    [
        new("a value is computed and dropped", "NETDSL094", root => Flows(root).Select(Dropped)),
        new("an input of a block is not used", "NETDSL095", UnusedParameter),
        new("values are given to a block in the other order", "NETDSL092", root => Calls(root, "Up").Select(Swapped)),
        new("a stage is shared instead of repeated", "NETDSL305 NETDSL091", root => Calls(root, "Repeat").Select(Shared)),
        new("a shortcut of another width", "NETDSL092", root => Shortcuts(root).SelectMany(Wider)),
        new(
            "no shortcut where the shape changes",
            "NETDSL092",
            root => Shortcuts(root).Select(each => Replace(each.Expression, "Identity"))
        ),
        new(
            "a block calls itself",
            "NETDSL090",
            root => Stages(root).Where(each => each.ParameterList.Parameters.Count > 0).Select(Recursive)
        ),
        new("an activation twice", "NETDSL111", root => Rights(root, IsActivation).Select(each => After(each, $" >> {each}"))),
        new("a bias before BatchNorm", "NETDSL301", BiasBefore),
        new(
            "dropout before BatchNorm",
            "NETDSL121",
            root => Rights(root, IsBatchNorm).Select(each => Before(each, "Dropout(0.2) >> "))
        ),
        new(
            "channels or features that are stated wrong",
            "NETDSL021",
            root => Calls(root, "Conv", "Layer").Select(each => Before(each.ArgumentList.Arguments[0], "9999, "))
        ),
        new(
            "softmax before a loss that includes it",
            "NETDSL100",
            root => Outputs(root, "CrossEntropy").Select(each => After(each, " >> Softmax"))
        ),
        new(
            "ReLU on the scores",
            "NETDSL106",
            root => Outputs(root, "CrossEntropy", "BceWithLogits").Select(each => After(each, " >> Relu"))
        ),
        new(
            "dropout on the outputs",
            "NETDSL122",
            root => Outputs(root, "CrossEntropy", "BceWithLogits", "Mse").Select(each => After(each, " >> Dropout(0.2)"))
        ),
        new("a body without its padding", "NETDSL092", Unpadded),
    ];

    private static IEnumerable<MethodDeclarationSyntax> Functions(SyntaxNode root) =>
        root.DescendantNodes().OfType<MethodDeclarationSyntax>();

    private static IEnumerable<MethodDeclarationSyntax> Stages(SyntaxNode root) =>
        Functions(root).Where(each => each.ReturnType.ToString() == "Stage" && each.ExpressionBody is not null);

    private static IEnumerable<MethodDeclarationSyntax> Flows(SyntaxNode root) =>
        Functions(root).Where(each => each.ReturnType.ToString() == "Flow" && each.ExpressionBody is not null);

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode root, params string[] names) =>
        root.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(each => each.Expression is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText));

    // What follows a >>.
    private static IEnumerable<ExpressionSyntax> Rights(SyntaxNode root, Func<ExpressionSyntax, bool> isMeant) =>
        root.DescendantNodes()
            .OfType<BinaryExpressionSyntax>()
            .Where(each => each.IsKind(SyntaxKind.RightShiftExpression) && isMeant(each.Right))
            .Select(each => each.Right);

    private static bool IsActivation(ExpressionSyntax stage) =>
        stage is IdentifierNameSyntax { Identifier.ValueText: "Relu" or "Relu6" or "Sigmoid" or "Tanh" };

    private static bool IsBatchNorm(ExpressionSyntax stage) =>
        stage.ToString().StartsWith("BatchNorm()", StringComparison.Ordinal);

    // What Define gives, if its loss is one of these.
    private static IEnumerable<ExpressionSyntax> Outputs(SyntaxNode root, params string[] losses) =>
        Functions(root)
            .Where(each =>
                each.Identifier.ValueText == "Define"
                && losses.Any(loss => each.Parent!.ToString().Contains($"Loss({loss})", StringComparison.Ordinal))
            )
            .Select(each =>
                each.ExpressionBody?.Expression ?? each.Body!.Statements.OfType<ReturnStatementSyntax>().Last().Expression!
            );

    private static IEnumerable<ArgumentSyntax> Shortcuts(SyntaxNode root) =>
        root.DescendantNodes().OfType<ArgumentSyntax>().Where(each => each.NameColon?.Name.Identifier.ValueText == "shortcut");

    private static TextChange Dropped(MethodDeclarationSyntax function)
    {
        var input = function.ParameterList.Parameters[0].Identifier.ValueText;
        return new TextChange(
            TextSpan.FromBounds(function.ExpressionBody!.SpanStart, function.Span.End),
            $"{{ var lost = {input} >> Activation(Relu); return {function.ExpressionBody.Expression}; }}"
        );
    }

    // Define passes through a block with a second value.
    private static IEnumerable<TextChange> UnusedParameter(SyntaxNode root) =>
        Flows(root)
            .Where(each => each.Identifier.ValueText == "Define")
            .Select(each => new TextChange(
                each.Span,
                $"static Flow Both(Flow one, Flow other) => one >> Activation(Tanh); "
                    + each.WithExpressionBody(
                        SyntaxFactory.ArrowExpressionClause(
                            SyntaxFactory.ParseExpression(
                                $" Both({each.ExpressionBody!.Expression}, {each.ParameterList.Parameters[0].Identifier})"
                            )
                        )
                    )
            ));

    private static TextChange Swapped(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        return Replace(
            call.ArgumentList,
            $"({string.Join(", ", arguments.Skip(2).Prepend(arguments[0]).Prepend(arguments[1]))})"
        );
    }

    private static TextChange Shared(InvocationExpressionSyntax call)
    {
        // Repeated in a function of its own, whose parameter is one stage.
        var type = call.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        var replaced = type.ReplaceNode(call, SyntaxFactory.ParseExpression($"Twice({call.ArgumentList.Arguments[1]})"));
        return Replace(type, replaced.ToString().TrimEnd()[..^1] + "static Stage Twice(Stage stage) => stage >> stage; }");
    }

    private static IEnumerable<TextChange> Wider(ArgumentSyntax shortcut) =>
        Calls(shortcut, "Conv").Select(call => After(call.ArgumentList.Arguments[0], " + 1"));

    private static TextChange Recursive(MethodDeclarationSyntax function) =>
        After(
            function.ExpressionBody!.Expression,
            $" >> {function.Identifier}({string.Join(", ", function.ParameterList.Parameters.Select(each => each.Identifier))})"
        );

    private static IEnumerable<TextChange> BiasBefore(SyntaxNode root) =>
        from each in root.DescendantNodes().OfType<BinaryExpressionSyntax>()
        where IsBatchNorm(each.Right)
        let before = each.Left is BinaryExpressionSyntax left ? left.Right : each.Left
        let bias = before
            .DescendantNodes()
            .OfType<ArgumentSyntax>()
            .FirstOrDefault(argument => argument.ToString() == "bias: false")
        where bias is not null
        select Replace(bias, "bias: true");

    private static IEnumerable<TextChange> Unpadded(SyntaxNode root) =>
        from residual in Calls(root, "Residual")
        from call in Calls(residual.ArgumentList.Arguments[0], "Conv")
        from argument in call.ArgumentList.Arguments
        where argument.NameColon?.Name.Identifier.ValueText == "padding"
        select Replace(argument, "padding: 0");

    private static TextChange Replace(SyntaxNode node, string text) => new(node.Span, text);

    private static TextChange Before(SyntaxNode node, string text) => new(new TextSpan(node.SpanStart, 0), text);

    private static TextChange After(SyntaxNode node, string text) => new(new TextSpan(node.Span.End, 0), text);
}
