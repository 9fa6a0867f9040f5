namespace NetDsl.Generator.Graphs;

/// <summary>A module that is another network.</summary>
/// <param name="Type">Its type, as generated code writes it.</param>
/// <param name="Lines">Its text as PyTorch's <c>print(model)</c> shows it.</param>
/// <param name="IsFrozen">Whether training leaves it as it is.</param>
/// <param name="NeedsTwoSamples">Whether it normalises over the batch what one sample has no variance of.</param>
/// <param name="AllParameters">Its parameters, frozen ones included.</param>
/// <param name="OutputCount">Numbers that all its operations give for one sample.</param>
internal sealed record UsedModule(
    string Type,
    EquatableArray<string> Lines,
    bool IsFrozen,
    bool NeedsTwoSamples,
    long AllParameters,
    long OutputCount
);
