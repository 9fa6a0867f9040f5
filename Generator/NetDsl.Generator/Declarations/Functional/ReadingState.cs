using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>What one reading of a functional declaration keeps across modules.</summary>
internal sealed class ReadingState
{
    private readonly Dictionary<object, Scope> owners = [];
    private readonly Dictionary<StageMeaning, GroupMeaning> groups = [];
    private readonly HashSet<StageMeaning> applied = [];
    private int steps;
    private int calls;

    /// <summary>Takes mistakes.</summary>
    public Findings Findings { get; } = new();

    /// <summary>Whether a module may own a part: the first one that calls it may.</summary>
    public bool Owns(object identity, Scope scope)
    {
        if (!owners.TryGetValue(identity, out var owner))
        {
            owners.Add(identity, scope);
            return true;
        }

        return owner == scope;
    }

    /// <summary>Whether a stage is applied for the first time.</summary>
    public bool IsFirst(StageMeaning stage) => applied.Add(stage);

    /// <summary>The module of composed stages: the same each time, so that its weights are shared.</summary>
    public GroupMeaning GroupOf(StageMeaning stage)
    {
        if (!groups.TryGetValue(stage, out var group))
        {
            group = new GroupMeaning(stage);
            groups.Add(stage, group);
        }

        return group;
    }

    /// <summary>Whether the compiler rejects and reports what is read; a second report would be a guess.</summary>
    public bool DoesNotCompile { get; set; }

    /// <summary>Counts a step of the network.</summary>
    /// <exception cref="NotReadException">There are too many.</exception>
    public void CountStep(Place at) => CheckSize(++steps, at);

    /// <summary>Counts a call of a function of the user: functions that call others twice double their number.</summary>
    /// <exception cref="NotReadException">There are too many.</exception>
    public void CountCall(Place at) => CheckSize(++calls, at);

    /// <summary>Checks a number of stages.</summary>
    /// <exception cref="NotReadException">There are too many.</exception>
    public void CheckSize(long size, Place at)
    {
        if (size > Scope.MostSteps)
        {
            Findings.Add(
                Rules.NotDeclarative,
                at,
                "This",
                $"the network has more than {Numbers.Grouped(Scope.MostSteps)} stages",
                "smaller numbers for Repeat, or fewer blocks within blocks"
            );
            throw new NotReadException();
        }
    }
}

/// <summary>Ends a reading whose mistake was reported.</summary>
internal sealed class NotReadException : Exception;
