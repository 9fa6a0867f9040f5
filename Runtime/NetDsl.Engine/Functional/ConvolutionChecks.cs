using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>What convolutions and transposed convolutions check alike.</summary>
internal static class ConvolutionChecks
{
    /// <summary>Dimensions and types.</summary>
    /// <param name="operation">Its name in the public interface.</param>
    /// <param name="dimensions">1 for sequences, 2 for images.</param>
    /// <param name="channels">How the weight's shape begins, for the message.</param>
    /// <param name="input">The input.</param>
    /// <param name="weight">The kernels.</param>
    /// <param name="bias">The offsets, or null.</param>
    public static void Forms(string operation, int dimensions, string channels, Tensor input, Tensor weight, Tensor? bias)
    {
        var (space, kernel) = dimensions == 1 ? ("L", "kernel") : ("H, W", "kernel height, kernel width");
        if (weight.Rank != dimensions + 2)
        {
            throw new ArgumentException(
                $"{operation}: the weight must be {channels}, {kernel}], not {Shapes.Text(weight.sizes)}."
            );
        }

        if (input.Rank != dimensions + 1 && input.Rank != dimensions + 2)
        {
            throw new ArgumentException(
                $"{operation}: the input must be [N, C, {space}] or [C, {space}], not {Shapes.Text(input.sizes)}."
            );
        }

        if (input.Type != ScalarType.Float32 || weight.Type != ScalarType.Float32 || bias is { Type: not ScalarType.Float32 })
        {
            throw new ArgumentException(
                $"{operation}: Float32 is needed, not input {input.Type} and weight {weight.Type}; convert with "
                    + "to(ScalarType.Float32)."
            );
        }
    }

    /// <summary>The channels of the input are those of the weight.</summary>
    public static void Channels(string operation, int dimensions, Tensor input, Tensor weight, long groups, long expected)
    {
        var channels = input.sizes[^(dimensions + 1)];
        if (channels != expected)
        {
            throw new ArgumentException(
                $"{operation}: the input {Shapes.Text(input.sizes)} has {channels} channels, and the weight "
                    + $"{Shapes.Text(weight.sizes)} in {groups} groups is for {expected}."
            );
        }
    }

    /// <summary>There is an offset for each output channel.</summary>
    public static void Bias(string operation, Tensor weight, Tensor? bias, long outputs)
    {
        if (bias is not null && (bias.Rank != 1 || bias.sizes[0] != outputs))
        {
            throw new ArgumentException(
                $"{operation}: bias {Shapes.Text(bias.sizes)} does not fit weight {Shapes.Text(weight.sizes)}: it must be "
                    + $"[{outputs}]."
            );
        }
    }

    /// <summary>Steps lead forward, and the padding is not negative.</summary>
    public static void Steps(string operation, ConvolutionOptions options)
    {
        if (options.Strides.Any(stride => stride < 1) || options.Dilation.Any(step => step < 1))
        {
            throw new ArgumentException(
                $"{operation}: stride and dilation must be 1 or more, not {Shapes.Text(options.Strides)} and "
                    + $"{Shapes.Text(options.Dilation)}."
            );
        }

        if (options.Padding is { } padding && padding.Any(zeros => zeros < 0))
        {
            throw new ArgumentException($"{operation}: the padding must not be negative, as {Shapes.Text(padding)} is.");
        }
    }
}
