using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Declarations;

/// <summary>Inputs that are standardised: a stage for each, before all others.</summary>
internal static class StandardisedInputs
{
    /// <summary>The network's stages, with those that its inputs ask for.</summary>
    /// <param name="pipeline">The stages as they are written.</param>
    /// <param name="inputs">The declared inputs.</param>
    /// <param name="parameters">The parameters of Define; none for a chain.</param>
    public static StageGroup Add(
        StageGroup pipeline,
        IReadOnlyList<InputDeclaration> inputs,
        IReadOnlyList<DefineParameter> parameters
    )
    {
        // Nothing is added to a network without stages: that is a mistake of its own.
        if (pipeline.Stages.Count == 0)
        {
            return pipeline;
        }

        var standardised = Enumerable
            .Range(0, Math.Max(1, parameters.Count))
            .Select(number => (Number: number, Input: Of(number)))
            .Where(pair => pair.Input is { Standardise: true })
            .ToArray();
        return standardised.Length == 0
            ? pipeline
            : pipeline with
            {
                Stages = standardised
                    .Select(pair => (Stage)new LayerStage(pair.Input!.Place, null, new StandardiseLayer()))
                    .Concat(pipeline.Stages)
                    .ToEquatableArray(),
                Wiring = Add(pipeline.Flow, standardised),
            };

        InputDeclaration? Of(int number) =>
            parameters.Count > 1
                ? inputs.FirstOrDefault(input => input.Name == parameters[number].Name)
                : inputs.FirstOrDefault();
    }

    private static Wiring Add(Wiring flow, (int Number, InputDeclaration? Input)[] standardised)
    {
        var (inputs, added) = (flow.Inputs.Count, standardised.Length);
        var first = standardised.Select(
            (pair, number) =>
                (Step)new CallStep(EquatableArray.Of(pair.Number), flow.Inputs[pair.Number], number, pair.Input!.Place)
        );
        return flow with
        {
            Steps = first.Concat(flow.Steps.Select(step => step.Behind(Value, added))).ToEquatableArray(),
            Outputs = flow.Outputs.Select(Value).ToEquatableArray(),
        };

        // What took an input takes what its stage gives; later values are counted from there.
        int Value(int number) =>
            number >= inputs ? number + added
            : Array.FindIndex(standardised, pair => pair.Number == number) is >= 0 and var stage ? inputs + stage
            : number;
    }
}
