using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels.Convolutions;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>How a kernel moves over its input, a number for each dimension of space.</summary>
/// <param name="Strides">Steps from an output to the next.</param>
/// <param name="Padding">Zeros at both ends; null pads as much as keeps the size.</param>
/// <param name="Dilation">Steps from a kernel element to the next.</param>
/// <param name="Groups">Groups of channels, each convolved by itself.</param>
internal sealed record ConvolutionOptions(long[] Strides, long[]? Padding, long[] Dilation, long Groups);

/// <summary>Convolutions of one and two dimensions (cross-correlations, as everywhere in the field).</summary>
internal static class ConvolutionOperation
{
    /// <summary>The convolution of images, or of one image without the dimension of the batch.</summary>
    public static Tensor Apply(string operation, Tensor input, Tensor weight, Tensor? bias, ConvolutionOptions options)
    {
        var dimensions = options.Strides.Length;
        CheckOperands(operation, dimensions, input, weight, bias, options);
        var batch = input.Rank == dimensions + 1 ? input.unsqueeze(0) : input;
        var y =
            dimensions == 2
                ? Images(operation, batch, weight, bias, options)
                : Images(operation, batch.unsqueeze(2), weight.unsqueeze(2), bias, AsImages(options)).squeeze(2);
        return ReferenceEquals(batch, input) ? y : y.squeeze(0);
    }

    /// <summary>A sequence is an image of one row.</summary>
    public static ConvolutionOptions AsImages(ConvolutionOptions options) =>
        new(
            [1, .. options.Strides],
            options.Padding is null ? null : [0, .. options.Padding],
            [1, .. options.Dilation],
            options.Groups
        );

    private static Tensor Images(string operation, Tensor input, Tensor weight, Tensor? bias, ConvolutionOptions options)
    {
        var shape = Measure(operation, input, weight, options);
        var y = Tensor.New([shape.Images, shape.Outputs, shape.OutputHeight, shape.OutputWidth]);
        if (y.Count > 0)
        {
            using var x = new Dense(input);
            using var w = new Dense(weight);
            using var b = new Dense(bias ?? weight);
            ConvolutionForward.Run(shape, x.Floats, w.Floats, bias is null ? default : b.Floats, y.Write<float>());
        }

        return GradMode.Records(input, weight, bias ?? weight)
            ? y.Record(new ConvolutionNode(operation, input, weight, bias, shape))
            : y;
    }

    private static void CheckOperands(
        string operation,
        int dimensions,
        Tensor input,
        Tensor weight,
        Tensor? bias,
        ConvolutionOptions options
    )
    {
        ConvolutionChecks.Forms(operation, dimensions, "[out, in / groups", input, weight, bias);
        var groups = options.Groups;
        if (groups < 1 || weight.sizes[0] % groups != 0)
        {
            throw new ArgumentException(
                $"{operation}: {groups} groups do not divide the {weight.sizes[0]} output channels of the weight "
                    + $"{Shapes.Text(weight.sizes)}."
            );
        }

        ConvolutionChecks.Channels(operation, dimensions, input, weight, groups, weight.sizes[1] * groups);
        ConvolutionChecks.Bias(operation, weight, bias, weight.sizes[0]);
        if (options.Padding is null && options.Strides.Any(stride => stride != 1))
        {
            throw new ArgumentException(
                $"{operation}: padding Same keeps the size of the input, so the stride must be 1, not "
                    + $"{Shapes.Text(options.Strides)}."
            );
        }

        ConvolutionChecks.Steps(operation, options);
    }

    private static ConvolutionShape Measure(string operation, Tensor input, Tensor weight, ConvolutionOptions options)
    {
        var (top, height) = Extent(operation, input, weight, options, 0);
        var (left, width) = Extent(operation, input, weight, options, 1);
        return new ConvolutionShape
        {
            Images = (int)input.sizes[0],
            Inputs = (int)input.sizes[1],
            Height = (int)input.sizes[2],
            Width = (int)input.sizes[3],
            Outputs = (int)weight.sizes[0],
            KernelHeight = (int)weight.sizes[2],
            KernelWidth = (int)weight.sizes[3],
            StrideY = (int)options.Strides[0],
            StrideX = (int)options.Strides[1],
            Top = top,
            Left = left,
            DilationY = (int)options.Dilation[0],
            DilationX = (int)options.Dilation[1],
            Groups = (int)options.Groups,
            OutputHeight = height,
            OutputWidth = width,
        };
    }

    /// <summary>The zeros before the input along a dimension of space, and the outputs.</summary>
    private static (int Before, int Outputs) Extent(
        string operation,
        Tensor input,
        Tensor weight,
        ConvolutionOptions options,
        int dimension
    )
    {
        var (size, kernel) = (input.sizes[2 + dimension], weight.sizes[2 + dimension]);
        var reach = checked((options.Dilation[dimension] * (kernel - 1)) + 1);
        if (options.Padding is null)
        {
            return ((int)((reach - 1) / 2), (int)size);
        }

        var padding = options.Padding[dimension];
        var padded = checked(size + (2 * padding));
        if (kernel < 1 || padded < reach)
        {
            throw new ArgumentException(
                $"{operation}: a kernel of {kernel} with dilation {options.Dilation[dimension]} spans {reach}, and the input "
                    + $"{Shapes.Text(input.sizes)} has {size} with {padding} zeros at both ends, {padded} altogether: the "
                    + "kernel must "
                    + "not be larger."
            );
        }

        return ((int)padding, (int)(((padded - reach) / options.Strides[dimension]) + 1));
    }

    /// <summary>The gradient of the input is a convolution back, that of the weight a product of input and gradient.</summary>
    private sealed class ConvolutionNode(string operation, Tensor input, Tensor weight, Tensor? bias, ConvolutionShape shape)
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
            var gradX = Needs(0) ? Tensor.New(inputSizes) : null;
            var gradW = Needs(1) ? Tensor.New(weightSizes) : null;
            var gradB = hasBias && Needs(2) ? Tensor.New([shape.Outputs]) : null;
            Span<float> toX = Floats(gradX),
                toW = Floats(gradW),
                toB = Floats(gradB);
            if (gradient.Count > 0)
            {
                ConvolutionBackward.Run(shape, gradY.Floats, values.Floats, weights.Floats, toX, toW, toB);
            }
            else
            {
                toX.Clear();
                toW.Clear();
                toB.Clear();
            }

            Send(gradX, 0);
            Send(gradW, 1);
            Send(gradB, 2);
        }

        protected override void ReleaseSaved()
        {
            x.Release();
            w.Release();
        }

        private static Span<float> Floats(Tensor? tensor) => tensor is null ? default : tensor.Write<float>();

        private void Send(Tensor? gradient, int input)
        {
            if (gradient is not null)
            {
                Send(input, gradient);
            }
        }
    }
}
