using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>Reads calls: of stage functions, of combinators, and of the user's functions.</summary>
internal sealed class CallReader(Frame frame, Evaluation evaluation, ReadNodes nodes, SemanticModel model)
{
    /// <summary>Repetitions of one stage; more are a mistake in the number, and would stop the editor.</summary>
    private const int MostRepetitions = 1000;

    /// <summary>The meaning of a call.</summary>
    public Meaning Read(InvocationExpressionSyntax call)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { IsVararg: false } method)
        {
            throw Unreadable(call, "it calls what only the running program knows");
        }

        var arguments = Bind(call, method);
        var place = nodes.Of(call, method);
        return method.Name == "Named" && Dsl.IsStage(method.ContainingType) ? Named(call, place, arguments)
            : method.Name == "Named" && Dsl.IsFlow(method.ContainingType) ? NamedModule(call, place, arguments)
            : !Dsl.IsStages(method) ? Own(call, method, arguments, place)
            : method.Name switch
            {
                "Residual" => new ResidualMeaning(
                    place,
                    Stage(arguments[0][0]),
                    arguments[1].Count > 0 ? OptionalStage(arguments[1][0]) : null
                ),
                "Use" => new LayerMeaning(
                    place,
                    UsedLayer.Of(
                        evaluation.Use(method.TypeArguments[0]),
                        new CallValues(place, "UseAttribute", method, Values(method, arguments))
                    )
                ),
                "Repeat" => Repeat(arguments, place),
                "Branches" => new ParallelMeaning(
                    place,
                    Merge(arguments[0][0]),
                    arguments[1].Count > 1
                        ? [.. arguments[1].Select(Stage)]
                        : throw Unreadable(call, "branches are at least two", "a second branch, or the stage alone")
                ),
                _ => Enum.TryParse<MergeKind>(method.Name, out var kind) ? MergeFlows(call, kind, arguments[0], place)
                : Kinds.Layers.Find(method.Name + "Attribute") is { } layer
                    ? new LayerMeaning(place, layer.Read(new CallValues(place, layer.Name, method, Values(method, arguments))))
                : throw Unreadable(call, "this version of the compiler part does not know it"),
            };
    }

    private FlowMeaning MergeFlows(InvocationExpressionSyntax call, MergeKind kind, List<ExpressionSyntax> flows, Place place) =>
        flows.Count > 1
            ? evaluation.Merge(kind, [.. flows.Select(frame.Flow)], place)
            : throw Unreadable(call, "it merges two values or more", "a second value, or the value alone");

    private StageMeaning Stage(ExpressionSyntax expression) => frame.Stage(expression);

    private StageMeaning? OptionalStage(ExpressionSyntax expression)
    {
        var meaning = frame.Read(expression);
        return meaning is ConstantMeaning { Value: null } ? null
            : meaning.AsStage(nodes.Of(expression)) is not { } stage ? throw Unreadable(expression, "it is not a stage")
            : stage is IdentityMeaning ? null
            : stage;
    }

    private NamedMeaning Named(InvocationExpressionSyntax call, Place place, List<ExpressionSyntax>[] arguments)
    {
        var (named, name) = WithName(call, arguments);
        return new NamedMeaning(place, Stage(named), name);
    }

    private FlowMeaning NamedModule(InvocationExpressionSyntax call, Place place, List<ExpressionSyntax>[] arguments)
    {
        var (named, name) = WithName(call, arguments);
        var flow = frame.Flow(named);
        if (!flow.IsOfModule)
        {
            throw Unreadable(
                call,
                "this value is not what a function of yours gave, and only modules have names",
                "the name on the stage, as in x >> Layer(10).Named(\"head\"), or on a function's call"
            );
        }

        flow.Scope.NameModule(flow.Number, name, place.At("name"));
        return flow;
    }

    private (ExpressionSyntax Named, string Name) WithName(InvocationExpressionSyntax call, List<ExpressionSyntax>[] arguments) =>
        call.Expression is MemberAccessExpressionSyntax access && Constant(arguments[0][0]).Value is string name
            ? (access.Expression, name)
            : throw Unreadable(call, "the name is not a constant text", "a text such as \"stem\"");

    private RepeatMeaning Repeat(List<ExpressionSyntax>[] arguments, Place place)
    {
        var times = Constant(arguments[0][0]).Value is int number ? number : 0;
        if (times is < 1 or > MostRepetitions)
        {
            throw evaluation.Report(
                Rules.NotDeclarative,
                place.At("times"),
                $"'{Numbers.Plain(times)}'",
                "a stage can be repeated 1 to 1000 times",
                "a number in this range"
            );
        }

        var stage = Stage(arguments[1][0]);
        evaluation.CheckSize(times * stage.Size, place);
        // Each has weights of its own.
        return new RepeatMeaning(place, [.. Enumerable.Range(0, times).Select(_ => stage.Copy([]))]);
    }

    private MergeKind Merge(ExpressionSyntax expression) =>
        frame.Read(expression) is MergeMeaning merge
            ? merge.Kind
            : throw Unreadable(expression, "it is none of Concat, Add and Multiply");

    private ConstantMeaning Constant(ExpressionSyntax expression) =>
        frame.Read(expression) as ConstantMeaning ?? throw Unreadable(expression, "it is not a constant");

    // The user's own functions: blocks.
    private Meaning Own(InvocationExpressionSyntax call, IMethodSymbol method, List<ExpressionSyntax>[] arguments, Place place)
    {
        if (!Dsl.Outputs(method.ReturnType).IsEmpty)
        {
            throw Unreadable(call, "it returns a tuple, and Define alone gives several values", "a function for each value");
        }

        if (!method.IsStatic || method.IsGenericMethod || !(Dsl.IsFlow(method.ReturnType) || Dsl.IsStage(method.ReturnType)))
        {
            throw method.ReducedFrom is null
                ? Unreadable(call, "functions are static, not generic, and return a Stage or a Flow")
                : Unreadable(call, "it is written like a member", $"{method.Name}(…) with the value as its first argument");
        }

        var meanings = method.Parameters.Select((parameter, number) => Argument(call, parameter, arguments[number])).ToArray();
        if (Dsl.IsFlow(method.ReturnType))
        {
            return meanings.Any(meaning => meaning is FlowMeaning)
                ? evaluation.CallModule(method, meanings, place)
                : throw Unreadable(
                    call,
                    "a function that returns a Flow takes one",
                    "a parameter of type Flow, or return a Stage"
                );
        }

        return evaluation.Call(method, meanings, place).AsStage(place) is { } stage
            ? stage is IdentityMeaning
                ? stage
                : new FunctionMeaning(place, method.Name, stage)
            : throw Unreadable(call, "it is not a stage");
    }

    private Meaning Argument(InvocationExpressionSyntax call, IParameterSymbol parameter, List<ExpressionSyntax> written)
    {
        if (parameter.IsParams || parameter.RefKind != RefKind.None)
        {
            throw Unreadable(
                call,
                $"its parameter '{parameter.Name}' is params, ref, in or out",
                "a function whose parameters take one value each"
            );
        }

        if (written.Count == 0 && Dsl.IsFlow(parameter.Type))
        {
            throw Unreadable(call, $"the parameter '{parameter.Name}' gets no value of the network", "a value for it");
        }

        var meaning =
            written.Count > 0 ? frame.Read(written[0])
            : parameter.HasExplicitDefaultValue
                ? Constants.Expected(parameter.Type, new ConstantMeaning(parameter.ExplicitDefaultValue, parameter.Type))
            : null;
        var node = written.FirstOrDefault() ?? call;
        return meaning switch
        {
            ConstantMeaning { Value: null } when !Dsl.IsFlow(parameter.Type) => meaning,
            ConstantMeaning when Dsl.IsStage(parameter.Type) => meaning.AsStage(nodes.Of(node))
                ?? throw Unreadable(node, "it is not a stage"),
            ConstantMeaning or MergeMeaning or ListMeaning when !Dsl.IsFlow(parameter.Type) => meaning,
            StageMeaning when Dsl.IsStage(parameter.Type) => meaning,
            FlowMeaning when Dsl.IsFlow(parameter.Type) => meaning,
            _ => throw Unreadable(
                node,
                $"the parameter '{parameter.Name}' cannot take it",
                "a parameter of type Stage, Flow, int, double, bool, string or an enum"
            ),
        };
    }

    private Dictionary<string, Meaning> Values(IMethodSymbol method, List<ExpressionSyntax>[] arguments)
    {
        var values = new Dictionary<string, Meaning>(StringComparer.OrdinalIgnoreCase);
        for (var number = 0; number < arguments.Length; number++)
        {
            if (arguments[number].Count == 1)
            {
                var meaning = frame.Read(arguments[number][0]);
                if (meaning is not (ConstantMeaning or ListMeaning))
                {
                    throw Unreadable(arguments[number][0], "it is not a constant");
                }

                values[method.Parameters[number].Name] = meaning;
            }
            else if (arguments[number].Count > 1)
            {
                values[method.Parameters[number].Name] = new ListMeaning([
                    .. arguments[number].Select(argument => Constant(argument).Value),
                ]);
            }
        }

        return values;
    }

    // What is written for each parameter; for params there may be several.
    private List<ExpressionSyntax>[] Bind(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var bound = method.Parameters.Select(_ => new List<ExpressionSyntax>()).ToArray();
        var position = 0;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            var number = argument.NameColon is { } name
                ? method.Parameters.IndexOf(
                    method.Parameters.First(parameter => parameter.Name == name.Name.Identifier.ValueText)
                )
                : Math.Min(position, bound.Length - 1);
            position++;
            bound[number].Add(argument.Expression);
        }

        return bound;
    }

    private Exception Unreadable(SyntaxNode node, string why, string instead = Frame.Allowed) =>
        evaluation.Unreadable(node, Frame.Short(node), why, instead);
}
