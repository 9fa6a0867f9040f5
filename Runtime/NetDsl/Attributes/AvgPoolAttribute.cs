namespace NetDsl;

/// <summary>
/// The mean of each window of each channel: <c>[N, C, H, W]</c> → <c>[N, C, H', W']</c>, or <c>[N, C, L]</c> →
/// <c>[N, C, L']</c>. A dimension of n places becomes ⌊(n + 2·Padding - Kernel) / Stride⌋ + 1; with CeilMode it is rounded up.
/// Sizes are a number, or an array of height and width.
/// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">torch.nn.AvgPool2d</see>.
/// </summary>
public sealed class AvgPoolAttribute : StageAttribute
{
    /// <summary>A square window.</summary>
    /// <param name="kernel">Height and width of the window, at least 1.</param>
    public AvgPoolAttribute(int kernel) => Kernel = kernel;

    /// <summary>A window that is not square.</summary>
    /// <param name="kernel">Height and width of the window: <c>new[] { 3, 2 }</c>.</param>
    public AvgPoolAttribute(int[] kernel) => Kernel = kernel;

    /// <summary>The window's size: a number, or an array of height and width.</summary>
    public object Kernel { get; }

    /// <summary>
    /// How far the window moves: a number, or an array of two. Default (null): the kernel, so that windows meet.
    /// </summary>
    public object? Stride { get; set; }

    /// <summary>Zeros around the map: a number, or an array of two; at most half the kernel. Default: 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Whether a last window that passes the edge counts too. Default: false.</summary>
    public bool CeilMode { get; set; }

    /// <summary>Whether the zeros of the padding count in the mean. Default: true.</summary>
    public bool CountIncludePadding { get; set; } = true;
}
