using NetDsl.Generator.Signatures;

namespace NetDsl.Generator.Graphs;

/// <summary>A module that is another network.</summary>
/// <param name="Type">Its type, as generated code writes it.</param>
/// <param name="Signature">What is known of it.</param>
/// <param name="IsFrozen">Whether training leaves it as it is.</param>
/// <param name="Rate">Its learning rate as a multiple of the optimizer's; null if it is the optimizer's.</param>
internal sealed record UsedModule(string Type, NetworkSignature Signature, bool IsFrozen, double? Rate = null)
{
    /// <summary>The extern alias in the name of its type; null for none.</summary>
    public string? Alias =>
        Type.IndexOf("::", StringComparison.Ordinal) is var end and > 0 && Type.Substring(0, end) is var alias and not "global"
            ? alias
            : null;

    /// <summary>Whether it normalises over the batch what one sample has no variance of.</summary>
    public bool NeedsTwoSamples => Signature.NeedsTwoSamples && !IsFrozen;

    /// <summary>Its parameters, frozen ones included.</summary>
    public long AllParameters => Signature.AllParameters;

    /// <summary>Numbers that all its operations give for one sample.</summary>
    public long OutputCount => Signature.OutputCount;
}
