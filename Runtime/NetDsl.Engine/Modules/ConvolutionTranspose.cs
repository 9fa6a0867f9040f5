using NetDsl.Engine.Functional;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the transposed convolutions share: layers that make maps larger, as the backward pass of a convolution
/// does.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    private readonly long[] outputPadding;

    private protected ConvolutionTranspose(
        string name,
        string operation,
        long inputs,
        long outputs,
        long[] kernel,
        ConvolutionOptions options,
        long[] outputPadding,
        bool hasBias,
        PaddingModes paddingMode,
        Device? device,
        ScalarType? dtype
    )
        : base(name, operation, inputs, outputs, kernel, options, hasBias, paddingMode, device, dtype, transposed: true) =>
        this.outputPadding = outputPadding;

    /// <summary>Computes the output.</summary>
    /// <param name="input">[N, in, …] or [in, …].</param>
    /// <returns>[N, out, …] or [out, …].</returns>
    /// <exception cref="ArgumentException">The input does not fit.</exception>
    public override Tensor forward(Tensor input) => Convolve(input, null);

    /// <summary>Computes an output of a given size, in the place of the output padding.</summary>
    /// <param name="input">[N, in, …] or [in, …].</param>
    /// <param name="output_size">The dimensions of space of the output, or all of its dimensions; null for the output padding of
    /// the layer.</param>
    /// <returns>[N, out, …] or [out, …].</returns>
    /// <exception cref="ArgumentException">The input does not fit, or no output padding below the stride gives this
    /// size.</exception>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    private protected Tensor Convolve(Tensor input, long[]? size)
    {
        if (size is null)
        {
            return TransposedConvolution.Apply(Operation, input, weight, bias, Options, outputPadding);
        }

        return TransposedConvolution.Apply(Operation, input, weight, bias, Options, PaddingFor(input, size));
    }

    private long[] PaddingFor(Tensor input, long[] size)
    {
        var dimensions = outputPadding.Length;
        if (input.Rank != dimensions + 1 && input.Rank != dimensions + 2)
        {
            // The operation says what the input must be.
            return outputPadding;
        }

        var least = TransposedConvolution.Extents(input.sizes.AsSpan(input.Rank - dimensions), weight.sizes.AsSpan(2), Options);
        var space = size.Length == input.Rank ? size[(input.Rank - dimensions)..] : size;
        if (space.Length != dimensions || space.Where((one, i) => one < least[i] || one >= least[i] + Options.Strides[i]).Any())
        {
            throw new ArgumentException(
                $"{GetName()}: the output size {Shapes.Text(size)} is not possible: of the input {Shapes.Text(input.sizes)}, "
                    + $"the output has {Shapes.Text(least)} elements along each dimension of space, and up to one stride "
                    + $"{Shapes.Text(Options.Strides)} less 1 more."
            );
        }

        return [.. space.Select((one, i) => one - least[i])];
    }
}
