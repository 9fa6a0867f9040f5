namespace NetDsl.Engine.Tensors;

/// <summary>
/// A row-major shape seen from some neighbouring dimensions: the blocks outside them, their elements, and the distance between
/// these.
/// </summary>
/// <param name="Outer">The product of the sizes before.</param>
/// <param name="Size">The product of the sizes of the dimensions themselves.</param>
/// <param name="Inner">The product of the sizes after: the distance of neighbours along the dimensions.</param>
internal readonly record struct Split(int Outer, int Size, int Inner)
{
    /// <summary>The split at one dimension; a scalar is one element.</summary>
    public static Split Of(ReadOnlySpan<long> sizes, int dim) => sizes.Length == 0 ? new Split(1, 1, 1) : Of(sizes, dim, dim + 1);

    /// <summary>The split at the dimensions from first up to, not including, end.</summary>
    public static Split Of(ReadOnlySpan<long> sizes, int first, int end) =>
        new((int)Shapes.Count(sizes[..first]), (int)Shapes.Count(sizes[first..end]), (int)Shapes.Count(sizes[end..]));
}
