namespace NetDsl;

/// <summary>
/// A transposed convolution, the gradient of a convolution with respect to its input: <c>[N, Inputs, H, W]</c> →
/// <c>[N, Outputs, H', W']</c>, or <c>[N, Inputs, L]</c> → <c>[N, Outputs, L']</c>, channels first. A dimension of n places
/// becomes (n - 1)·Stride - 2·Padding + Dilation·(Kernel - 1) + OutputPadding + 1. The weight has shape
/// <c>[Inputs, Outputs / Groups, kernel height, kernel width]</c>, the bias <c>[Outputs]</c>. Sizes are whole numbers: one for
/// all dimensions, <c>Stride = 2</c>, or one for height and one for width, <c>Stride = new[] { 2, 1 }</c>.
/// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html">torch.nn.ConvTranspose2d</see>.
/// </summary>
public sealed class ConvTransposeAttribute : WeightedStageAttribute
{
    /// <summary>A transposed convolution that takes as many channels as the stage before it gives.</summary>
    /// <param name="outputs">Channels out, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel, at least 1.</param>
    public ConvTransposeAttribute(int outputs, int kernel) => (Outputs, Kernel) = (outputs, kernel);

    /// <summary>One with both numbers of channels; the compiler checks that they fit the stage before it.</summary>
    /// <param name="inputs">Channels in, at least 1.</param>
    /// <param name="outputs">Channels out, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel, at least 1.</param>
    public ConvTransposeAttribute(int inputs, int outputs, int kernel) => (Inputs, Outputs, Kernel) = (inputs, outputs, kernel);

    /// <summary>One whose kernel is not square.</summary>
    /// <param name="outputs">Channels out, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel: <c>new[] { 3, 5 }</c>.</param>
    public ConvTransposeAttribute(int outputs, int[] kernel) => (Outputs, Kernel) = (outputs, kernel);

    /// <summary>One with both numbers of channels, whose kernel is not square.</summary>
    /// <param name="inputs">Channels in, at least 1.</param>
    /// <param name="outputs">Channels out, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel: <c>new[] { 3, 5 }</c>.</param>
    public ConvTransposeAttribute(int inputs, int outputs, int[] kernel) => (Inputs, Outputs, Kernel) = (inputs, outputs, kernel);

    /// <summary>Channels in; null if inferred.</summary>
    public int? Inputs { get; }

    /// <summary>Channels out.</summary>
    public int Outputs { get; }

    /// <summary>The kernel's size: a number, or an array of height and width.</summary>
    public object Kernel { get; }

    /// <summary>Places out for each place in: a number, or an array of two; at least 1. Default: 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Places that are cut off on both sides: a number, or an array of two. Default: 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// Places more at the end of each dimension; below the stride or the dilation. It chooses among the sizes that a convolution
    /// of the same stride would make equal. TorchSharp takes one number for both dimensions. Default: 0.
    /// </summary>
    public int OutputPadding { get; set; }

    /// <summary>Distance between the places that the kernel writes: a number, or an array of two. Default: 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Groups of channels that are kept apart; divides both numbers of channels. Default: 1.</summary>
    public int Groups { get; set; } = 1;

    /// <summary>Whether the layer has a bias for each channel out. Default: true.</summary>
    public bool Bias { get; set; } = true;
}
