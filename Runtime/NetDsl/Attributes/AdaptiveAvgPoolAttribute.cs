namespace NetDsl;

/// <summary>
/// Means over windows that are chosen so that a map of the given size comes out: <c>[N, C, H, W]</c> →
/// <c>[N, C, height, width]</c>, or <c>[N, C, L]</c> → <c>[N, C, size]</c>. Window i of n covers the places from ⌊i·H / n⌋ up to
/// ⌈(i + 1)·H / n⌉.
/// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">torch.nn.AdaptiveAvgPool2d</see>.
/// </summary>
public sealed class AdaptiveAvgPoolAttribute : StageAttribute
{
    /// <summary>A square map, or a length.</summary>
    /// <param name="size">Places of each dimension, at least 1.</param>
    public AdaptiveAvgPoolAttribute(int size) => Size = size;

    /// <summary>A map that is not square.</summary>
    /// <param name="size">Its height and width: <c>new[] { 7, 5 }</c>.</param>
    public AdaptiveAvgPoolAttribute(int[] size) => Size = size;

    /// <summary>The size of the map that comes out: a number, or an array of height and width.</summary>
    public object Size { get; }
}
