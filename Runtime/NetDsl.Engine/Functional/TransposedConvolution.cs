using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Kernels.Convolutions;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>
/// Transposed convolutions of one and two dimensions. Each is the backward pass of a convolution, its mirror, which leads from
/// the result to the input: the result is the mirror's gradient of the input, and the other way round.
/// </summary>
internal static class TransposedConvolution
{
    /// <summary>The transposed convolution of images, or of one image without the dimension of the batch.</summary>
    /// <param name="operation">Its name in the public interface.</param>
    /// <param name="input">[N, in, …] or [in, …].</param>
    /// <param name="weight">[in, out / groups, kernel…].</param>
    /// <param name="bias">[out], or null.</param>
    /// <param name="options">How the mirror moves over the result; its padding is cut off the result.</param>
    /// <param name="outputPadding">Elements added at the end of the result.</param>
    public static Tensor Apply(
        string operation,
        Tensor input,
        Tensor weight,
        Tensor? bias,
        ConvolutionOptions options,
        long[] outputPadding
    )
    {
        var dimensions = options.Strides.Length;
        CheckOperands(operation, dimensions, input, weight, bias, options, outputPadding);
        var batch = input.Rank == dimensions + 1 ? input.unsqueeze(0) : input;
        var y =
            dimensions == 2
                ? Images(operation, batch, weight, bias, options, outputPadding)
                : Images(
                        operation,
                        batch.unsqueeze(2),
                        weight.unsqueeze(2),
                        bias,
                        ConvolutionOperation.AsImages(options),
                        [0, .. outputPadding]
                    )
                    .squeeze(2);
        return ReferenceEquals(batch, input) ? y : y.squeeze(0);
    }

    /// <summary>The sizes of the result without output padding.</summary>
    public static long[] Extents(ReadOnlySpan<long> space, ReadOnlySpan<long> kernel, ConvolutionOptions options)
    {
        var extents = new long[space.Length];
        for (var i = 0; i < extents.Length; i++)
        {
            extents[i] = checked(
                ((space[i] - 1) * options.Strides[i]) - (2 * options.Padding![i]) + (options.Dilation[i] * (kernel[i] - 1)) + 1
            );
        }

        return extents;
    }

    private static Tensor Images(
        string operation,
        Tensor input,
        Tensor weight,
        Tensor? bias,
        ConvolutionOptions options,
        long[] outputPadding
    )
    {
        var mirror = Mirror(operation, input, weight, options, outputPadding);
        var y = Tensor.New([mirror.Images, mirror.Inputs, mirror.Height, mirror.Width]);
        if (y.Count > 0)
        {
            using var x = new Dense(input);
            using var w = new Dense(weight);
            using var b = new Dense(bias ?? weight);
            var results = y.Write<float>();
            ConvolutionBackward.Run(mirror, x.Floats, default, w.Floats, results, default, default);
            if (bias is not null)
            {
                ChannelOffsets.Add(b.Floats, results, mirror.InputSize);
            }
        }

        return GradMode.Records(input, weight, bias ?? weight)
            ? y.Record(new TransposedNode(operation, input, weight, bias, mirror))
            : y;
    }

    private static ConvolutionShape Mirror(
        string operation,
        Tensor input,
        Tensor weight,
        ConvolutionOptions options,
        long[] outputPadding
    )
    {
        var space = Extents(input.sizes.AsSpan(2), weight.sizes.AsSpan(2), options);
        for (var i = 0; i < space.Length; i++)
        {
            space[i] += outputPadding[i];
            if (space[i] < 1)
            {
                throw new ArgumentException(
                    $"{operation}: the result would have {space[i]} elements along a dimension: the padding "
                        + $"{Shapes.Text(options.Padding!)} cuts off more than the input {Shapes.Text(input.sizes)} and the "
                        + $"kernel {Shapes.Text(weight.sizes.AsSpan(2))} give."
                );
            }
        }

        return new ConvolutionShape
        {
            Images = (int)input.sizes[0],
            Inputs = (int)(weight.sizes[1] * options.Groups),
            Height = checked((int)space[0]),
            Width = checked((int)space[1]),
            Outputs = (int)input.sizes[1],
            KernelHeight = (int)weight.sizes[2],
            KernelWidth = (int)weight.sizes[3],
            StrideY = (int)options.Strides[0],
            StrideX = (int)options.Strides[1],
            Top = (int)options.Padding![0],
            Left = (int)options.Padding[1],
            DilationY = (int)options.Dilation[0],
            DilationX = (int)options.Dilation[1],
            Groups = (int)options.Groups,
            OutputHeight = (int)input.sizes[2],
            OutputWidth = (int)input.sizes[3],
        };
    }

    private static void CheckOperands(
        string operation,
        int dimensions,
        Tensor input,
        Tensor weight,
        Tensor? bias,
        ConvolutionOptions options,
        long[] outputPadding
    )
    {
        ConvolutionChecks.Forms(operation, dimensions, "[in, out / groups", input, weight, bias);
        var groups = options.Groups;
        if (groups < 1 || weight.sizes[0] % groups != 0)
        {
            throw new ArgumentException(
                $"{operation}: {groups} groups do not divide the {weight.sizes[0]} input channels of the weight "
                    + $"{Shapes.Text(weight.sizes)}."
            );
        }

        ConvolutionChecks.Channels(operation, dimensions, input, weight, groups, weight.sizes[0]);
        ConvolutionChecks.Bias(operation, weight, bias, weight.sizes[1] * groups);
        ConvolutionChecks.Steps(operation, options);
        if (input.sizes.AsSpan(input.Rank - dimensions).Contains(0) || weight.sizes.AsSpan(1).Contains(0))
        {
            throw new ArgumentException(
                $"{operation}: the input {Shapes.Text(input.sizes)} or the weight {Shapes.Text(weight.sizes)} has no elements."
            );
        }

        for (var i = 0; i < dimensions; i++)
        {
            if (outputPadding[i] < 0 || outputPadding[i] >= Math.Max(options.Strides[i], options.Dilation[i]))
            {
                throw new ArgumentException(
                    $"{operation}: the output padding {Shapes.Text(outputPadding)} must be 0 or more, and smaller than the "
                        + $"stride {Shapes.Text(options.Strides)} or the dilation {Shapes.Text(options.Dilation)}."
                );
            }
        }
    }

    private sealed class TransposedNode(string operation, Tensor input, Tensor weight, Tensor? bias, ConvolutionShape mirror)
        : Node(operation, input, weight, bias)
    {
        private readonly long[] inputSizes = input.sizes;
        private readonly long[] weightSizes = weight.sizes;
        private readonly bool hasBias = bias is not null;
        private SavedTensor x = new(input);
        private SavedTensor w = new(weight);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            using var values = new Dense(x.Get(Operation));
            using var weights = new Dense(w.Get(Operation));
            if (Needs(0))
            {
                var gradX = Tensor.New(inputSizes);
                if (gradX.Count > 0)
                {
                    ConvolutionForward.Run(mirror, gradY.Floats, weights.Floats, default, gradX.Write<float>());
                }

                Send(0, gradX);
            }

            if (Needs(1))
            {
                var gradW = Tensor.New(weightSizes);
                if (gradient.Count > 0)
                {
                    ConvolutionBackward.Run(
                        mirror,
                        values.Floats,
                        gradY.Floats,
                        weights.Floats,
                        default,
                        gradW.Write<float>(),
                        default
                    );
                }
                else
                {
                    gradW.Write<float>().Clear();
                }

                Send(1, gradW);
            }

            if (hasBias && Needs(2))
            {
                Send(2, gradient.sum([0, 2, 3]));
            }
        }

        protected override void ReleaseSaved()
        {
            x.Release();
            w.Release();
        }
    }
}
