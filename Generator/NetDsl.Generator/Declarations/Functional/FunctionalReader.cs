using Microsoft.CodeAnalysis;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>Reads <c>static Flow Define(Flow x)</c>: its syntax and symbols; it never runs.</summary>
internal static class FunctionalReader
{
    /// <summary>The stages that a type's Define declares; null if it has none.</summary>
    /// <param name="type">The network.</param>
    /// <param name="compilation">The program.</param>
    /// <param name="networks">Reads the networks that it uses.</param>
    /// <param name="nodes">Takes the expressions that are read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static FunctionalDeclaration? Read(
        INamedTypeSymbol type,
        Compilation compilation,
        UsedNetworks networks,
        ReadNodes nodes,
        CancellationToken cancellation
    )
    {
        var definitions = Dsl.Definitions(type);
        if (definitions.Length == 0)
        {
            return null;
        }

        var state = new ReadingState();
        // Of several the second one is reported.
        var method = definitions[Math.Min(1, definitions.Length - 1)];
        var place = nodes.Of(GeneratedTrees.UserDeclarations(method).First().GetSyntax(cancellation));
        if (Fault(definitions) is { } fault)
        {
            state.Findings.Add(Rules.DefineSignature, place, fault);
            return new FunctionalDeclaration(new StageGroup(Place.Type, null, default), default, Findings(), false);
        }

        DefineParameter[] parameters =
        [
            .. method.Parameters.Select(parameter => new DefineParameter(
                parameter.Name,
                nodes.Of(parameter.DeclaringSyntaxReferences[0].GetSyntax(cancellation))
            )),
        ];
        ScopeInput[] inputs = [.. parameters.Select(parameter => new ScopeInput(parameter.Name, parameter.Place))];
        var group = Read(
            method,
            new Scope(inputs, state),
            new Evaluation(compilation, state, networks, nodes, cancellation),
            inputs.Length,
            place
        );
        // The only input has no name in the generated code: its forward takes x, like that of a chain.
        var names =
            inputs.Length == 1 ? EquatableArray.Of(Wiring.Unnamed) : inputs.Select(input => input.Name).ToEquatableArray();
        if (group is { Stages.Count: 0 })
        {
            state.Findings.Add(Rules.NoStage, place, type.Name, $"{inputs[0].Name} >> Layer(10)");
        }

        group ??= new StageGroup(Place.Type, null, default);
        return new FunctionalDeclaration(
            group with
            {
                Wiring = (group.Wiring ?? new Wiring(default, default, 0)) with { Inputs = names },
            },
            parameters.ToEquatableArray(),
            Findings(),
            state.DoesNotCompile
        );

        EquatableArray<Finding> Findings() => state.Findings.All.Distinct().ToEquatableArray();
    }

    private static StageGroup? Read(IMethodSymbol method, Scope scope, Evaluation evaluation, int inputs, Place place)
    {
        try
        {
            var values = Enumerable.Range(0, inputs).Select(number => new FlowMeaning(scope, number));
            return evaluation.Call(method, [.. values], place) is FlowMeaning flow && flow.Scope == scope
                ? scope.Group(Place.Type, PartName.None, flow.Number, null)
                : null;
        }
        catch (NotReadException)
        {
            return null;
        }
        catch (InsufficientExecutionStackException)
        {
            evaluation.Unreadable(place);
            return null;
        }
    }

    private static string? Fault(IMethodSymbol[] definitions)
    {
        var method = definitions[0];
        return definitions.Length > 1 ? "the class has another one"
            : !method.IsStatic ? "it is not static"
            : method.IsGenericMethod ? "it is generic"
            : !Dsl.IsFlow(method.ReturnType) ? "it does not return a Flow"
            : method.Parameters.Length == 0 ? "it has no parameter"
            : method.Parameters.FirstOrDefault(parameter => !Dsl.IsFlow(parameter.Type) || parameter.RefKind != RefKind.None)
                is { } other
                ? $"its parameter '{other.Name}' is not a Flow"
            : method.Parameters.Length > Wiring.MostInputs
                ? $"it has {Numbers.Plain(method.Parameters.Length)} parameters, and a module takes at most "
                    + $"{Numbers.Plain(Wiring.MostInputs)} inputs"
            : null;
    }
}

/// <summary>What Define declares.</summary>
/// <param name="Pipeline">The stages; none where they could not be read.</param>
/// <param name="Parameters">What goes in; none where Define has another form.</param>
/// <param name="Findings">Mistakes in what is written.</param>
/// <param name="DoesNotCompile">Whether the compiler rejects it, and reports that itself.</param>
internal sealed record FunctionalDeclaration(
    StageGroup Pipeline,
    EquatableArray<DefineParameter> Parameters,
    EquatableArray<Finding> Findings,
    bool DoesNotCompile
);
