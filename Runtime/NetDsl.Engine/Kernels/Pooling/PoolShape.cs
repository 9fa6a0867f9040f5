namespace NetDsl.Engine.Kernels.Pooling;

/// <summary>The sizes of a pooling of planes, all checked.</summary>
/// <param name="Planes">Channels of all images.</param>
/// <param name="Rows">How windows lie along the rows of a plane.</param>
/// <param name="Columns">How windows lie along its columns.</param>
internal sealed record PoolShape(int Planes, PoolAxis Rows, PoolAxis Columns)
{
    internal int InputSize => Rows.Size * Columns.Size;

    internal int OutputSize => Rows.Outputs * Columns.Outputs;

    /// <summary>Windows of two by two that lie side by side, the usual pooling, enough for a vector.</summary>
    internal bool IsHalving => Rows.IsHalving && Columns.IsHalving && Columns.Outputs >= HalvingPool.Narrow;
}

/// <summary>How windows lie along a dimension.</summary>
/// <param name="Size">Elements.</param>
/// <param name="Outputs">Windows.</param>
/// <param name="Kernel">Elements of a window.</param>
/// <param name="Stride">From a window to the next.</param>
/// <param name="Padding">How far the first window begins before the first element.</param>
/// <param name="Dilation">From an element of a window to the next.</param>
internal readonly record struct PoolAxis(int Size, int Outputs, int Kernel, int Stride, int Padding, int Dilation)
{
    internal bool IsHalving => (Kernel, Stride, Padding, Dilation) == (2, 2, 0, 1) && Outputs * 2 <= Size;

    /// <summary>Where a window begins; negative in the padding.</summary>
    internal int Begin(int output) => (output * Stride) - Padding;
}
