using System.Runtime.CompilerServices;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>A module while it is read: its parts, and what is computed so far.</summary>
internal sealed class Scope
{
    /// <summary>Steps of one network; more are a mistake in a number, and would stop the editor.</summary>
    public const int MostSteps = 20_000;

    private readonly IReadOnlyList<ScopeInput> inputs;
    private readonly ReadingState state;
    private readonly List<Stage> stages = [];
    private readonly List<Step> steps = [];
    private readonly Dictionary<object, int> numbers = [];
    private string local = Wiring.Unnamed;
    private Place? again;

    public Scope(IReadOnlyList<ScopeInput> inputs, ReadingState state) => (this.inputs, this.state) = (inputs, state);

    /// <summary>A module within this one.</summary>
    public Scope Inner(params ScopeInput[] values) => new(values, state);

    /// <summary>Applies a stage to a value.</summary>
    public int Through(StageMeaning stage, int input, PartName name, Place at)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        state.CheckSize(stage.Size, at);
        var before = again;
        // All that is called again by it is called there.
        again ??= state.IsFirst(stage) ? null : at;
        var output = stage.Apply(this, input, name, at);
        again = before;
        return output;
    }

    /// <summary>Applies a stage as one part: one that is more than that gets a module.</summary>
    public int OnePart(StageMeaning stage, int input, PartName name, Place at) =>
        stage is IdentityMeaning && name.Declared is null
            ? input
            : Through(stage.IsOnePart ? stage : state.GroupOf(stage), input, name, at);

    /// <summary>Calls a part; the first call makes it.</summary>
    /// <param name="identity">What the part is of.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="at">What applies it.</param>
    /// <param name="values">What goes in.</param>
    public int Call(object identity, Func<Stage> make, Place at, params int[] values)
    {
        state.CountStep(at);
        if (!numbers.TryGetValue(identity, out var number))
        {
            if (!state.Owns(identity, this))
            {
                state.Findings.Add(Rules.SharedAcrossBlocks, at);
            }

            var stage = make();
            number = stages.Count;
            numbers.Add(identity, number);
            stages.Add(stage);
        }

        return Add(new CallStep(values.ToEquatableArray(), local, number, again ?? at));
    }

    /// <summary>Merges values.</summary>
    public int Merge(MergeKind kind, Place at, params int[] values)
    {
        state.CountStep(at);
        return values.Length == 1 ? values[0] : Add(new MergeStep(values.ToEquatableArray(), local, kind, at));
    }

    /// <summary>Computes something whose values have a name.</summary>
    public int Named(string name, Func<int> compute)
    {
        var before = local;
        local = name;
        var result = compute();
        local = before;
        return result;
    }

    /// <summary>Gives a name to a value that a step gives.</summary>
    public void Name(int value, string name)
    {
        if (value >= inputs.Count && steps[value - inputs.Count].Name == Wiring.Unnamed)
        {
            steps[value - inputs.Count] = steps[value - inputs.Count] with { Name = name };
        }
    }

    /// <summary>Gives a name to the module that gave a value; one that it has already stays.</summary>
    public void NameModule(int value, string name, Place at)
    {
        var called = (CallStep)steps[value - inputs.Count];
        var stage = stages[called.Stage];
        stages[called.Stage] = stage.DeclaredName is null ? stage with { DeclaredName = name, NamePlace = at } : stage;
    }

    /// <summary>The whole module.</summary>
    /// <param name="place">What declares it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="function">The function that declares it; null for none.</param>
    /// <param name="outputs">What comes out.</param>
    public StageGroup Group(Place place, PartName name, string? function, params int[] outputs)
    {
        CheckUse(outputs);
        return new StageGroup(
            place,
            name.Declared,
            stages.ToEquatableArray(),
            new Wiring(
                inputs.Select(input => input.Name).ToEquatableArray(),
                steps.ToEquatableArray(),
                outputs.ToEquatableArray()
            ),
            function
        )
        {
            RoleStem = name.Stem,
            NamePlace = name.Place,
        };
    }

    private void CheckUse(int[] outputs)
    {
        var used = new HashSet<int>(steps.SelectMany(step => step.Inputs).Concat(outputs));
        for (var number = 0; number < inputs.Count; number++)
        {
            if (!used.Contains(number) && inputs[number].Place is { } place)
            {
                state.Findings.Add(Rules.InputDropped, place, inputs[number].Name);
            }
        }

        for (var number = 0; number < steps.Count; number++)
        {
            if (!used.Contains(inputs.Count + number))
            {
                state.Findings.Add(Rules.ValueDropped, steps[number].Place);
            }
        }
    }

    /// <summary>Whether nothing is computed in it.</summary>
    public bool IsEmpty => steps.Count == 0;

    private int Add(Step step)
    {
        steps.Add(step);
        return inputs.Count + steps.Count - 1;
    }
}

/// <summary>A value that goes into a module.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">The parameter that stands for it; null for none.</param>
internal sealed record ScopeInput(string Name, Place? Place)
{
    /// <summary>The only input, without a name.</summary>
    public static ScopeInput Unnamed { get; } = new(Wiring.Unnamed, null);
}
