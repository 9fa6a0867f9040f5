namespace NetDsl;

/// <summary>
/// The largest number of each window of each channel: <c>[N, C, H, W]</c> → <c>[N, C, H', W']</c>, or <c>[N, C, L]</c> →
/// <c>[N, C, L']</c>. A dimension of n places becomes ⌊(n + 2·Padding - Dilation·(Kernel - 1) - 1) / Stride⌋ + 1; with
/// CeilMode it is rounded up. Padding is never the largest. Sizes are a number, or an array of height and width.
/// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">torch.nn.MaxPool2d</see>.
/// </summary>
public sealed class MaxPoolAttribute : StageAttribute
{
    /// <summary>A square window.</summary>
    /// <param name="kernel">Height and width of the window, at least 1.</param>
    public MaxPoolAttribute(int kernel) => Kernel = kernel;

    /// <summary>A window that is not square.</summary>
    /// <param name="kernel">Height and width of the window: <c>new[] { 3, 2 }</c>.</param>
    public MaxPoolAttribute(int[] kernel) => Kernel = kernel;

    /// <summary>The window's size: a number, or an array of height and width.</summary>
    public object Kernel { get; }

    /// <summary>
    /// How far the window moves: a number, or an array of two. Default (null): the kernel, so that windows meet.
    /// </summary>
    public object? Stride { get; set; }

    /// <summary>How far windows may pass the edges: a number, or an array of two; at most half the kernel. Default: 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between the places that a window reads: a number, or an array of two. Default: 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Whether a last window that passes the edge counts too. Default: false.</summary>
    public bool CeilMode { get; set; }
}
