namespace NetDsl;

/// <summary>
/// A convolution: <c>[N, Inputs, H, W]</c> → <c>[N, Outputs, H', W']</c>, or <c>[N, Inputs, L]</c> → <c>[N, Outputs, L']</c>,
/// channels first. A dimension of n places becomes
/// ⌊(n + 2·Padding - Dilation·(Kernel - 1) - 1) / Stride⌋ + 1. The weight has shape
/// <c>[Outputs, Inputs / Groups, kernel height, kernel width]</c>, the bias <c>[Outputs]</c>. Sizes are whole numbers: one for
/// all dimensions, <c>Stride = 2</c>, or one for height and one for width, <c>Stride = new[] { 2, 1 }</c>.
/// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">torch.nn.Conv2d</see>.
/// </summary>
public sealed class ConvAttribute : WeightedStageAttribute
{
    /// <summary>A convolution that takes as many channels as the stage before it gives.</summary>
    /// <param name="outputs">Channels out, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel, at least 1.</param>
    public ConvAttribute(int outputs, int kernel) => (Outputs, Kernel) = (outputs, kernel);

    /// <summary>A convolution with both numbers of channels; the compiler checks that they fit the stage before it.</summary>
    /// <param name="inputs">Channels in, at least 1.</param>
    /// <param name="outputs">Channels out, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel, at least 1.</param>
    public ConvAttribute(int inputs, int outputs, int kernel) => (Inputs, Outputs, Kernel) = (inputs, outputs, kernel);

    /// <summary>A convolution whose kernel is not square.</summary>
    /// <param name="outputs">Channels out, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel: <c>new[] { 3, 5 }</c>.</param>
    public ConvAttribute(int outputs, int[] kernel) => (Outputs, Kernel) = (outputs, kernel);

    /// <summary>A convolution with both numbers of channels, whose kernel is not square.</summary>
    /// <param name="inputs">Channels in, at least 1.</param>
    /// <param name="outputs">Channels out, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel: <c>new[] { 3, 5 }</c>.</param>
    public ConvAttribute(int inputs, int outputs, int[] kernel) => (Inputs, Outputs, Kernel) = (inputs, outputs, kernel);

    /// <summary>Channels in; null if inferred.</summary>
    public int? Inputs { get; }

    /// <summary>Channels out.</summary>
    public int Outputs { get; }

    /// <summary>The kernel's size: a number, or an array of height and width.</summary>
    public object Kernel { get; }

    /// <summary>How far the kernel moves: a number, or an array of two; at least 1. Default: 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>
    /// Zeros around the map: a number, an array of two, or a <see cref="PaddingKind"/>: <c>Padding = Same</c>. Default: 0.
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between the places that the kernel reads: a number, or an array of two. Default: 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>
    /// Groups of channels that are convolved apart from each other; divides both numbers of channels. With as many groups as
    /// channels it is a depthwise convolution. Default: 1.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>Whether the layer has a bias for each channel out. Default: true.</summary>
    public bool Bias { get; set; } = true;
}
