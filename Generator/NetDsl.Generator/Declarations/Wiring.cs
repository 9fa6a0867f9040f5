using NetDsl.Generator.Checks;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// How values go through the stages of a group. They are numbered: the inputs first, then what each step gives.
/// </summary>
/// <param name="Inputs">The names of what goes in.</param>
/// <param name="Steps">What is computed, in this order.</param>
/// <param name="Outputs">The numbers of the values that come out; more than one of a network alone.</param>
internal sealed record Wiring(EquatableArray<string> Inputs, EquatableArray<Step> Steps, EquatableArray<int> Outputs)
{
    /// <summary>What values are called that have no name.</summary>
    public const string Unnamed = "x";

    /// <summary>The most inputs of a module: both engines have a class of modules for each number up to it.</summary>
    public const int MostInputs = 4;

    /// <summary>The most outputs of a network: as many as inputs.</summary>
    public const int MostOutputs = MostInputs;

    /// <summary>Stages one after another.</summary>
    public static Wiring Chain(int stages) =>
        new(
            EquatableArray.Of(Unnamed),
            Enumerable
                .Range(0, stages)
                .Select(number => (Step)new CallStep(EquatableArray.Of(number), Unnamed, number, Place.Type))
                .ToEquatableArray(),
            EquatableArray.Of(stages)
        );
}

/// <summary>A step of a group.</summary>
/// <param name="Inputs">The numbers of the values that it takes.</param>
/// <param name="Name">What it gives is called.</param>
internal abstract record Step(EquatableArray<int> Inputs, string Name, Place Place)
{
    /// <summary>Fits the step to its inputs; null if what comes out is unknown.</summary>
    /// <param name="scope">The group.</param>
    /// <param name="inputs">What goes in; null for what is unknown.</param>
    public abstract Node? Fit(GroupFitting scope, IReadOnlyList<Value?> inputs);

    /// <summary>The step behind others that are added before it.</summary>
    /// <param name="value">The new number of a value.</param>
    /// <param name="stages">How many stages are added.</param>
    public virtual Step Behind(Func<int, int> value, int stages) =>
        this with
        {
            Inputs = Inputs.Select(value).ToEquatableArray(),
        };
}

/// <summary>A stage is applied; one that is applied more often keeps its weights.</summary>
/// <param name="Stage">Its number in the group.</param>
internal sealed record CallStep(EquatableArray<int> Inputs, string Name, int Stage, Place Place) : Step(Inputs, Name, Place)
{
    public override Node? Fit(GroupFitting scope, IReadOnlyList<Value?> inputs) => scope.Call(this, inputs);

    public override Step Behind(Func<int, int> value, int stages) =>
        (CallStep)base.Behind(value, stages) with
        {
            Stage = Stage + stages,
        };
}

/// <summary>Values become one.</summary>
/// <param name="Kind">How.</param>
/// <param name="Place">What declares it.</param>
internal sealed record MergeStep(EquatableArray<int> Inputs, string Name, MergeKind Kind, Place Place) : Step(Inputs, Name, Place)
{
    public override Node? Fit(GroupFitting scope, IReadOnlyList<Value?> inputs) => scope.Merge(this, inputs);
}
