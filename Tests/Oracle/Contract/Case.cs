namespace NetDsl.Oracle;

/// <summary>The element types that both engines have.</summary>
public enum Element
{
    Float,
    Long,
    Bool,
    Byte,
}

/// <summary>How the elements of an input lie in memory. Everything but <see cref="Plain"/> is a view of a larger or differently
/// ordered tensor, and that tensor is the leaf whose gradient is compared.</summary>
public enum Layout
{
    /// <summary>Row-major, without gaps.</summary>
    Plain,

    /// <summary>The transposed view of a row-major tensor.</summary>
    Transposed,

    /// <summary>A range of the last dimension, with elements in front and behind.</summary>
    Narrowed,

    /// <summary>Every second element of the first dimension.</summary>
    Stepped,

    /// <summary>The first dimension repeats one row (stride 0).</summary>
    Expanded,
}

/// <summary>A tensor that a case starts from.</summary>
/// <param name="Type">The element type.</param>
/// <param name="Shape">The shape that the operation sees.</param>
/// <param name="Floats">The elements in row-major order, for <see cref="Element.Float"/>.</param>
/// <param name="Longs">The elements of the other types; truth values as 0 and 1.</param>
/// <param name="Layout">How the elements lie in memory.</param>
/// <param name="Gradient">Whether the leaf requires a gradient.</param>
public sealed record Input(Element Type, long[] Shape, float[] Floats, long[] Longs, Layout Layout, bool Gradient)
{
    public long Count => Shape.Aggregate(1L, (count, size) => count * size);

    /// <summary>The layout that this shape allows: a scalar or an empty tensor is always plain.</summary>
    public Layout PossibleLayout => Shape.Length == 0 || Count == 0 ? Layout.Plain : Layout;
}

/// <summary>One operation of a case.</summary>
/// <param name="Kind">The name of the case kind.</param>
/// <param name="Arguments">The positions of its tensors: inputs first, then the results of the steps before.</param>
/// <param name="Parameters">Dimensions, options and other plain values by name.</param>
public sealed record Step(string Kind, int[] Arguments, IReadOnlyDictionary<string, object> Parameters);

/// <summary>What both engines compute: operations on inputs, and the gradients of the weighted sum of the last results.</summary>
/// <param name="Inputs">The tensors at the start.</param>
/// <param name="Steps">The operations in order.</param>
/// <param name="WeightSeed">The weights of the sum that backward starts from; 0 makes them all 1.</param>
/// <param name="Nudge">Not 0: the weights are rounded differently, as a probe of how well the gradients are conditioned.</param>
public sealed record Case(IReadOnlyList<Input> Inputs, IReadOnlyList<Step> Steps, int WeightSeed, int Nudge = 0);
