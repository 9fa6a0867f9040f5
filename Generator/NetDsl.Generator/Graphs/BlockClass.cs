namespace NetDsl.Generator.Graphs;

/// <summary>The class of blocks that have the same parts, wired in the same way.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">What its constructor takes, besides device and type: the numbers in which the blocks differ.</param>
/// <param name="Slots">Where these go.</param>
internal sealed record BlockClass(string Name, EquatableArray<BlockParameter> Parameters, EquatableArray<Slot> Slots)
{
    /// <summary>A class without parameters.</summary>
    public static BlockClass Of(string name) => new(name, default, default);

    /// <summary>The parameter that an argument of a part is given by; null for a constant.</summary>
    public BlockParameter? Find(int part, int argument) =>
        Slots.FirstOrDefault(slot => slot.Part == part && slot.Argument == argument) is { } slot
            ? Parameters[slot.Parameter]
            : null;
}

/// <summary>A parameter of a block's constructor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CSharpType">Its type.</param>
internal sealed record BlockParameter(string Name, string CSharpType);

/// <summary>An argument of a part that is a parameter of the block.</summary>
/// <param name="Part">The part's number.</param>
/// <param name="Argument">The argument's number.</param>
/// <param name="Parameter">The parameter's number.</param>
internal sealed record Slot(int Part, int Argument, int Parameter);
