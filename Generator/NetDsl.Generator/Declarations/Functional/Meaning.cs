using Microsoft.CodeAnalysis;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>What an expression of a functional declaration stands for while it is read.</summary>
internal abstract class Meaning
{
    /// <summary>The meaning where a stage is expected: a member of ActivationKind is one.</summary>
    public virtual StageMeaning? AsStage(Place place) => null;
}

/// <summary>A number, text, flag or member of an enum.</summary>
/// <param name="value">The value; of an enum its number.</param>
/// <param name="type">Its type; null for null.</param>
internal sealed class ConstantMeaning(object? value, ITypeSymbol? type) : Meaning
{
    public object? Value => value;

    public ITypeSymbol? Type => type;

    public override StageMeaning? AsStage(Place place) =>
        type is { Name: "ActivationKind", TypeKind: TypeKind.Enum }
            ? new LayerMeaning(place, new Layers.ActivationLayer(EnumMembers.Find(type, value), default))
            : null;
}

/// <summary>Sizes of several dimensions.</summary>
internal sealed class ListMeaning(IReadOnlyList<object?> elements) : Meaning
{
    public IReadOnlyList<object?> Elements => elements;
}

/// <summary>A way to merge: Concat, Add, Multiply.</summary>
internal sealed class MergeMeaning(MergeKind kind) : Meaning
{
    public MergeKind Kind => kind;
}

/// <summary>Several values of the network, written as a tuple.</summary>
internal sealed class FlowsMeaning(IReadOnlyList<(FlowMeaning Flow, Place Place)> elements) : Meaning
{
    public IReadOnlyList<(FlowMeaning Flow, Place Place)> Elements => elements;
}

/// <summary>A value that flows through the network.</summary>
/// <param name="scope">The module in which it is computed.</param>
/// <param name="number">Its number there.</param>
internal sealed class FlowMeaning(Scope scope, int number) : Meaning
{
    public Scope Scope => scope;

    public int Number => number;

    /// <summary>Whether a function of the user gave it: a module, which may have a name.</summary>
    public bool IsOfModule { get; init; }
}
