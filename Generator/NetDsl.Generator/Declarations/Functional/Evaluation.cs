using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>
/// Reads the functions and expressions of a functional declaration. What a function declares depends on constants alone, so that
/// reading it is enough.
/// </summary>
/// <param name="compilation">The program.</param>
/// <param name="state">Takes mistakes.</param>
/// <param name="networks">Reads the networks that it uses.</param>
/// <param name="nodes">Takes the expressions that are read.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class Evaluation(
    Compilation compilation,
    ReadingState state,
    UsedNetworks networks,
    ReadNodes nodes,
    CancellationToken cancellation
)
{
    private readonly List<IMethodSymbol> calls = [];
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];

    /// <summary>The meaning of names in a file.</summary>
    public SemanticModel Model(SyntaxTree tree)
    {
        if (!models.TryGetValue(tree, out var model))
        {
            model = compilation.GetSemanticModel(tree);
            models.Add(tree, model);
        }

        return model;
    }

    /// <summary>Ends the reading if there are too many stages.</summary>
    public void CheckSize(long size, Place at) => state.CheckSize(size, at);

    /// <summary>The network of a type, as a stage.</summary>
    public UsedNetwork Use(ITypeSymbol type) => networks.Of(type);

    /// <summary>Ends the reading if it is no longer asked for.</summary>
    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    /// <summary>What a function of the user gives.</summary>
    /// <param name="method">The function.</param>
    /// <param name="arguments">The meanings of its parameters.</param>
    /// <param name="at">What calls it.</param>
    /// <exception cref="NotReadException">Something in it cannot be read; that is reported.</exception>
    public Meaning Call(IMethodSymbol method, IReadOnlyList<Meaning> arguments, Place at)
    {
        // Names in the body mean the parameters of this part.
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (calls.Contains(method, SymbolEqualityComparer.Default))
        {
            throw Report(Rules.BlockUsesItself, at, method.Name);
        }

        if (Dsl.IsUnfinished(method))
        {
            state.DoesNotCompile = true;
            throw new NotReadException();
        }

        state.CountCall(at);
        calls.Add(method);
        var frame = new Frame(this, nodes);
        for (var number = 0; number < arguments.Count; number++)
        {
            frame.Set(method.Parameters[number], arguments[number]);
        }

        // A project that is referenced in an editor has syntax, too.
        var source = GeneratedTrees
            .UserDeclarations(method)
            .FirstOrDefault(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree));
        var result = source?.GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax declaration => frame.Body(declaration, declaration.ExpressionBody, declaration.Body),
            LocalFunctionStatementSyntax declaration => frame.Body(declaration, declaration.ExpressionBody, declaration.Body),
            _ => throw Report(
                Rules.NotDeclarative,
                at,
                $"'{method.Name}'",
                "it is declared in another assembly, and functions are read from source",
                "the function into this project, or its stages here"
            ),
        };
        calls.RemoveAt(calls.Count - 1);
        return result;
    }

    /// <summary>The place of a parameter.</summary>
    public Place? ParameterPlace(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } syntax ? nodes.Of(syntax) : null;

    /// <summary>Reports what cannot be read.</summary>
    public NotReadException Unreadable(SyntaxNode node, string what, string why, string instead) =>
        Report(Rules.NotDeclarative, nodes.Of(node), what, why, instead);

    /// <summary>Reports expressions within expressions that are too deep.</summary>
    public void Unreadable(Place at) =>
        state.Findings.Add(
            Rules.NotDeclarative,
            at,
            "This",
            "stages within stages are too deep",
            "Repeat, or blocks of fewer stages"
        );

    /// <summary>Reports a mistake that ends the reading.</summary>
    public NotReadException Report(DiagnosticDescriptor rule, Place at, params string[] arguments)
    {
        if (nodes.Find(at) is { } node && IsRejected(node.Syntax))
        {
            state.DoesNotCompile = true;
        }
        else
        {
            state.Findings.Add(rule, at, arguments);
        }

        return new NotReadException();
    }

    // The function around a node has a mistake that the compiler reports itself.
    private bool IsRejected(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member
        && Model(node.SyntaxTree)
            .GetDiagnostics(member.Span, cancellation)
            .Any(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);

    /// <summary>Values that become one.</summary>
    public FlowMeaning Merge(MergeKind kind, IReadOnlyList<FlowMeaning> flows, Place at)
    {
        var scope = flows[0].Scope;
        return new FlowMeaning(scope, scope.Merge(kind, at, [.. flows.Select(flow => flow.Number)]));
    }

    /// <summary>What a function gives that takes values itself: a module with them as inputs.</summary>
    public FlowMeaning CallModule(IMethodSymbol method, IReadOnlyList<Meaning> arguments, Place at)
    {
        var flows = arguments.OfType<FlowMeaning>().ToArray();
        if (flows.Length > Wiring.MostInputs)
        {
            throw Report(
                Rules.NotDeclarative,
                at,
                $"'{method.Name}'",
                $"it takes {Numbers.Plain(flows.Length)} values, and a module takes at most {Numbers.Plain(Wiring.MostInputs)}",
                "Concat of some of them before it, or several functions"
            );
        }

        var around = flows[0].Scope;
        StageGroup Make()
        {
            var inner = around.Inner([
                .. method
                    .Parameters.Where(parameter => Dsl.IsFlow(parameter.Type))
                    .Select(parameter => new ScopeInput(parameter.Name, ParameterPlace(parameter))),
            ]);
            var number = 0;
            Meaning[] inside =
            [
                .. arguments.Select(argument => argument is FlowMeaning ? new FlowMeaning(inner, number++) : argument),
            ];
            var result = (FlowMeaning)Call(method, inside, at);
            if (inner.IsEmpty)
            {
                throw Report(Rules.NotDeclarative, at, $"'{method.Name}'", "it computes nothing", "at least one stage in it");
            }

            return inner.Group(at, PartName.None, method.Name, result.Number);
        }

        return new FlowMeaning(around, around.Call(new object(), Make, at, [.. flows.Select(flow => flow.Number)]))
        {
            IsOfModule = true,
        };
    }
}
