using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>One call of a function while it is read: the meanings of its parameters and locals.</summary>
internal sealed class Frame(Evaluation evaluation, ReadNodes nodes)
{
    /// <summary>What the messages say is allowed.</summary>
    public const string Allowed =
        "stage functions, >>, +, *, Concat, Residual, Repeat, Branches, Use, locals, constants, ?:, and static functions that "
        + "return a Stage or a Flow";

    private const string OneChoice = "'condition ? a : b' with a constant condition";

    private readonly Dictionary<ISymbol, Meaning> meanings = new(SymbolEqualityComparer.Default);

    /// <summary>Gives a parameter or local its meaning.</summary>
    public void Set(ISymbol symbol, Meaning meaning) => meanings[symbol] = meaning;

    /// <summary>What the body of a function gives.</summary>
    public Meaning Body(SyntaxNode function, ArrowExpressionClauseSyntax? arrow, BlockSyntax? block)
    {
        if (arrow is not null)
        {
            return Read(arrow.Expression);
        }

        foreach (var statement in block?.Statements ?? default)
        {
            switch (statement)
            {
                case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } declaration:
                    foreach (var variable in declaration.Declaration.Variables)
                    {
                        Declare(variable);
                    }

                    break;
                case LocalFunctionStatementSyntax:
                    break;
                case ReturnStatementSyntax { Expression: { } expression }:
                    return Read(expression);
                case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }:
                    throw Assigned(assignment);
                case ExpressionStatementSyntax:
                    throw Unreadable(
                        statement,
                        "This statement",
                        "what it gives is dropped",
                        "'var y = …' to keep it, and use y in the result"
                    );
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    throw Unreadable(
                        statement,
                        "This loop",
                        "a function is read once and does not run",
                        "Repeat(3, stage) for three stages in a row"
                    );
                case IfStatementSyntax or SwitchStatementSyntax:
                    throw Unreadable(statement, "This statement", "a function has one return, at its end", OneChoice);
                default:
                    throw Unreadable(statement, "This statement", "a function has locals and one return", Allowed);
            }
        }

        throw Unreadable(function, "This function", "it has no body that returns something", Allowed);
    }

    /// <summary>Code for a message, in one line.</summary>
    public static string Short(SyntaxNode node)
    {
        var text = string.Join(" ", node.ToString().Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 60 ? $"'{text.Substring(0, 57)}…'" : $"'{text}'";
    }

    private Exception Unreadable(SyntaxNode node, string what, string why, string instead) =>
        evaluation.Unreadable(node, what, why, instead);

    private Exception Unreadable(SyntaxNode node, string why) => Unreadable(node, Short(node), why, Allowed);

    private Exception Assigned(ExpressionSyntax assignment) =>
        assignment is AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax or TupleExpressionSyntax }
            ? Unreadable(
                assignment,
                "A deconstruction",
                "it gives a value to several locals at once",
                "a new local for each value, such as 'var mean = x >> Layer(1);'"
            )
            : Unreadable(assignment, "An assignment", "every local has one value", "a new local");

    private Exception NotConstant(SyntaxNode node) =>
        Unreadable(
            node,
            Short(node),
            "it is not a constant of type int, double, bool or string, or of an enum",
            "constants, parameters and locals of these types, and operators"
        );

    private void Declare(VariableDeclaratorSyntax variable)
    {
        if (variable.Initializer?.Value is not { } value)
        {
            throw Unreadable(variable, "A local without a value", "every local has one value", "its value where it is declared");
        }

        var meaning = Read(value);
        var symbol = Model(variable).GetDeclaredSymbol(variable)!;
        // A member of an enum becomes one stage, which all uses of the local share.
        if (symbol is ILocalSymbol { Type: { } type } && Dsl.IsStage(type))
        {
            meaning = Stage(value, meaning);
        }

        if (meaning is FlowsMeaning)
        {
            throw Unreadable(
                value,
                "A local for several values",
                "every local has one value",
                "a local for each, and the tuple where Define returns it"
            );
        }

        if (meaning is FlowMeaning flow)
        {
            flow.Scope.Name(flow.Number, variable.Identifier.ValueText);
        }

        Set(symbol, meaning);
    }

    private SemanticModel Model(SyntaxNode node) => evaluation.Model(node.SyntaxTree);

    /// <summary>The meaning of an expression.</summary>
    public Meaning Read(ExpressionSyntax expression)
    {
        evaluation.ThrowIfCancelled();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var model = Model(expression);
        var type = model.GetTypeInfo(expression);
        var meaning = model.GetConstantValue(expression) is { HasValue: true, Value: var value }
            ? new ConstantMeaning(value, type.Type)
            : Read(expression, model);
        return meaning is ConstantMeaning constant
            ? Constants.Expected(type.ConvertedType, constant) ?? throw NotConstant(expression)
            : meaning;
    }

    private Meaning Read(ExpressionSyntax expression, SemanticModel model) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inner => Read(inner.Expression),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Read(
                inner.Operand
            ),
            ConditionalExpressionSyntax choice => Choose(choice),
            InvocationExpressionSyntax call => new CallReader(this, evaluation, nodes, model).Read(call),
            BinaryExpressionSyntax binary => Binary(binary, model),
            PrefixUnaryExpressionSyntax unary => Compute(
                unary,
                () => Constants.Unary(unary.Kind(), Read(unary.Operand), model.GetTypeInfo(unary).Type)
            ),
            CastExpressionSyntax cast => Constants.Cast(model.GetTypeInfo(cast).Type, Read(cast.Expression))
                ?? throw NotConstant(cast),
            TupleExpressionSyntax tuple => Tuple([.. tuple.Arguments.Select(argument => argument.Expression)], tuple, model),
            ImplicitArrayCreationExpressionSyntax array => List(array, array.Initializer.Expressions),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } array => List(array, initializer.Expressions),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => Named(expression, model),
            AssignmentExpressionSyntax => throw Assigned(expression),
            SwitchExpressionSyntax => throw Unreadable(
                expression,
                "A switch expression",
                "it is not part of the functional form",
                OneChoice
            ),
            AnonymousFunctionExpressionSyntax => throw Unreadable(
                expression,
                "A lambda",
                "it is not part of the functional form",
                "a static function with a name, which returns a Stage or a Flow"
            ),
            InterpolatedStringExpressionSyntax => throw Unreadable(
                expression,
                Short(expression),
                "it is not a constant text",
                "a sum of texts and whole numbers, such as \"layer\" + n"
            ),
            _ => throw Unreadable(expression, "it is not part of the functional form"),
        };

    /// <summary>A stage.</summary>
    public StageMeaning Stage(ExpressionSyntax expression) => Stage(expression, Read(expression));

    /// <summary>A value.</summary>
    public FlowMeaning Flow(ExpressionSyntax expression) =>
        Read(expression) as FlowMeaning ?? throw Unreadable(expression, "it is not a value of the network");

    private StageMeaning Stage(ExpressionSyntax expression, Meaning meaning) =>
        meaning.AsStage(nodes.Of(expression)) ?? throw Unreadable(expression, "it is not a stage");

    private Meaning Named(ExpressionSyntax expression, SemanticModel model)
    {
        var symbol = model.GetSymbolInfo(expression).Symbol;
        return symbol is not null && meanings.TryGetValue(symbol, out var meaning) ? meaning
            : symbol is IPropertySymbol { Name: "Identity" } && Dsl.IsStages(symbol) ? new IdentityMeaning(nodes.Of(expression))
            : symbol is IMethodSymbol && Dsl.IsStages(symbol) && Enum.TryParse<MergeKind>(symbol.Name, out var kind)
                ? new MergeMeaning(kind)
            : symbol is IFieldSymbol or IPropertySymbol
                ? throw Unreadable(
                    expression,
                    Short(expression),
                    "its value is known only when the program runs",
                    "a const, a parameter or a local"
                )
            : throw Unreadable(expression, "it has no meaning here");
    }

    private Meaning Choose(ConditionalExpressionSyntax choice) =>
        Read(choice.Condition) is ConstantMeaning { Value: bool isTrue }
            ? Read(isTrue ? choice.WhenTrue : choice.WhenFalse)
            : throw NotConstant(choice.Condition);

    private Meaning Binary(BinaryExpressionSyntax binary, SemanticModel model)
    {
        if (model.GetSymbolInfo(binary).Symbol is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } method)
        {
            if (binary.IsKind(SyntaxKind.RightShiftExpression) && Dsl.IsFlow(method.ContainingType))
            {
                var flow = Flow(binary.Left);
                var stage = Stage(binary.Right);
                var output = flow.Scope.Through(stage, flow.Number, PartName.None, nodes.Of(binary.Right));
                return new FlowMeaning(flow.Scope, output);
            }

            if (binary.IsKind(SyntaxKind.RightShiftExpression) && Dsl.IsStage(method.ContainingType))
            {
                var (first, next) = (Stage(binary.Left), Stage(binary.Right));
                return new ChainMeaning(nodes.Of(binary), first, next, nodes.Of(binary.Right));
            }

            if (Dsl.IsFlow(method.ContainingType))
            {
                var kind = binary.IsKind(SyntaxKind.AddExpression) ? MergeKind.Add : MergeKind.Multiply;
                return evaluation.Merge(kind, [Flow(binary.Left), Flow(binary.Right)], nodes.Of(binary));
            }
        }

        var left = Read(binary.Left);
        // What is not evaluated need not have a value.
        return Constants.Shortcut(binary.Kind(), left)
            ?? Compute(binary, () => Constants.Binary(binary.Kind(), left, Read(binary.Right), model.GetTypeInfo(binary).Type));
    }

    private ConstantMeaning Compute(SyntaxNode operation, Func<ConstantMeaning?> value)
    {
        try
        {
            return value() ?? throw NotConstant(operation);
        }
        catch (DivideByZeroException)
        {
            throw Unreadable(operation, Short(operation), "it divides by zero", "a divisor that is not zero");
        }
        catch (OverflowException)
        {
            throw Unreadable(operation, Short(operation), "its value is too large for an int", "smaller numbers");
        }
    }

    // Sizes of several dimensions, or the values that Define returns.
    private Meaning Tuple(ExpressionSyntax[] elements, TupleExpressionSyntax tuple, SemanticModel model) =>
        elements.Any(element => Dsl.IsFlow(model.GetTypeInfo(element).ConvertedType))
            ? new FlowsMeaning([.. elements.Select(element => (Flow(element), nodes.Of(element)))])
            : List(tuple, elements);

    private ListMeaning List(ExpressionSyntax list, IEnumerable<ExpressionSyntax> elements) =>
        new([
            .. elements.Select(element =>
                Read(element) is ConstantMeaning constant ? constant.Value : throw Unreadable(list, "it is not made of constants")
            ),
        ]);
}
