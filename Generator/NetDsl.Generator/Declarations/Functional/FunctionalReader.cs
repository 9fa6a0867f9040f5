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
        var outputs = Outputs(method, place);
        if (Fault(definitions) is { } fault)
        {
            var form = outputs.Count > 0 ? "(Flow first, Flow second)" : "Flow";
            state.Findings.Add(Rules.DefineSignature, place, fault, $"static {form} Define(Flow x)");
            return new FunctionalDeclaration(new StageGroup(Place.Type, null, default), default, outputs, Findings(), false);
        }

        if (Dsl.IsUnfinished(method))
        {
            return new FunctionalDeclaration(new StageGroup(Place.Type, null, default), default, outputs, Findings(), true);
        }

        DefineParameter[] parameters =
        [
            .. method.Parameters.Select(parameter => new DefineParameter(
                parameter.Name,
                nodes.Of(parameter.DeclaringSyntaxReferences[0].GetSyntax(cancellation))
            )),
        ];
        ScopeInput[] inputs = [.. parameters.Select(parameter => new ScopeInput(parameter.Name, parameter.Place))];
        var read = Read(
            method,
            new Scope(inputs, state),
            new Evaluation(compilation, state, networks, nodes, cancellation),
            inputs.Length,
            place
        );
        var group = read?.Group;
        if (read is var (_, places) && outputs.Count > 0)
        {
            outputs = outputs.Zip(places, (output, at) => output with { Place = at }).ToEquatableArray();
            CheckOutputs(group!, outputs, state.Findings);
        }

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
                Wiring = (group.Wiring ?? new Wiring(default, default, EquatableArray.Of(0))) with { Inputs = names },
            },
            parameters.ToEquatableArray(),
            outputs,
            Findings(),
            state.DoesNotCompile
        );

        EquatableArray<Finding> Findings() => state.Findings.All.Distinct().ToEquatableArray();
    }

    // The stages, and the places of several values that are returned.
    private static (StageGroup Group, Place[] Places)? Read(
        IMethodSymbol method,
        Scope scope,
        Evaluation evaluation,
        int inputs,
        Place place
    )
    {
        try
        {
            var values = Enumerable.Range(0, inputs).Select(number => new FlowMeaning(scope, number));
            switch (evaluation.Call(method, [.. values], place))
            {
                case FlowMeaning flow:
                    return (scope.Group(Place.Type, PartName.None, null, flow.Number), []);
                case FlowsMeaning { Elements: var flows }:
                    foreach (var (name, (flow, _)) in Dsl.Outputs(method.ReturnType).Zip(flows, (name, value) => (name, value)))
                    {
                        if (name.IsExplicitlyNamedTupleElement)
                        {
                            scope.Name(flow.Number, name.Name);
                        }
                    }

                    return (
                        scope.Group(Place.Type, PartName.None, null, [.. flows.Select(value => value.Flow.Number)]),
                        [.. flows.Select(value => value.Place)]
                    );
                default:
                    return null;
            }
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

    // Elements without a name get one; it gives way to those of the user.
    private static EquatableArray<DefineOutput> Outputs(IMethodSymbol method, Place place)
    {
        var elements = Dsl.Outputs(method.ReturnType);
        var named = elements.Where(element => element.IsExplicitlyNamedTupleElement).Select(element => element.Name).ToArray();
        return elements
            .Select(
                (element, number) =>
                    element.IsExplicitlyNamedTupleElement
                        ? element.Name
                        : NameChecks.Free($"output{Numbers.Plain(number + 1)}", named, [])
            )
            .Select(name => new DefineOutput(name, place))
            .ToEquatableArray();
    }

    private static void CheckOutputs(StageGroup group, EquatableArray<DefineOutput> outputs, Findings findings)
    {
        var values = group.Flow.Outputs.ToList();
        for (var number = 0; number < outputs.Count; number++)
        {
            var first = values.IndexOf(values[number]);
            // Without stages there is a mistake already.
            if (first < number && group.Stages.Count > 0)
            {
                findings.Add(Rules.OutputTwice, outputs[number].Place, outputs[number].Name, outputs[first].Name);
            }
        }
    }

    private static string? OutputFault(IMethodSymbol method)
    {
        var elements = Dsl.Outputs(method.ReturnType);
        return elements.IsEmpty ? "it does not return a Flow"
            : elements.FirstOrDefault(element => !Dsl.IsFlow(element.Type)) is { } other
                ? $"'{other.Name}' of what it returns is not a Flow"
            : elements.Length == 1 ? "it returns a tuple of one value"
            : elements.Length > Wiring.MostOutputs
                ? $"it returns {Numbers.Plain(elements.Length)} values, and a network has at most "
                    + $"{Numbers.Plain(Wiring.MostOutputs)} outputs"
            : null;
    }

    private static string? Fault(IMethodSymbol[] definitions)
    {
        var method = definitions[0];
        return definitions.Length > 1 ? "the class has another one"
            : !method.IsStatic ? "it is not static"
            : method.IsGenericMethod ? "it is generic"
            : !Dsl.IsFlow(method.ReturnType) && OutputFault(method) is { } fault ? fault
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
/// <param name="Outputs">What is returned, if that is a tuple; none of one output.</param>
/// <param name="Findings">Mistakes in what is written.</param>
/// <param name="DoesNotCompile">Whether the compiler rejects it, and reports that itself.</param>
internal sealed record FunctionalDeclaration(
    StageGroup Pipeline,
    EquatableArray<DefineParameter> Parameters,
    EquatableArray<DefineOutput> Outputs,
    EquatableArray<Finding> Findings,
    bool DoesNotCompile
);
