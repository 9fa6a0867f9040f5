using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What convolutions and transposed convolutions share: the kernel, and how it moves over its input.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    private Parameter weightParameter;
    private Parameter? biasParameter;

    private protected Convolution(
        string name,
        string operation,
        long inputs,
        long outputs,
        long[] kernel,
        ConvolutionOptions options,
        bool hasBias,
        PaddingModes paddingMode,
        Device? device,
        ScalarType? dtype,
        bool transposed = false
    )
        : base(name)
    {
        if (paddingMode != PaddingModes.Zeros)
        {
            throw transposed
                ? new ArgumentException($"{name}: the padding mode must be Zeros, not {paddingMode}.")
                : new NotSupportedException(
                    $"{name}: the embedded engine pads with zeros only, not with {paddingMode}. Build with -p:Torch=TorchSharp."
                );
        }

        if (options.Groups < 1 || inputs % options.Groups != 0 || outputs % options.Groups != 0)
        {
            throw new ArgumentException(
                $"{name}: the number of groups must divide the channels, and {options.Groups} does not divide {inputs} "
                    + "inputs and "
                    + $"{outputs} outputs."
            );
        }

        if (options.Padding is null && options.Strides.Any(stride => stride != 1))
        {
            throw new ArgumentException(
                $"{name}: padding Same keeps the size of the input, so the stride must be 1, not "
                    + $"{NetDsl.Engine.Tensors.Shapes.Text(options.Strides)}."
            );
        }

        Operation = operation;
        Options = options;
        in_channels = inputs;
        out_channels = outputs;
        var (first, second) = transposed ? (inputs, outputs) : (outputs, inputs);
        weightParameter = new Parameter(empty([first, second / options.Groups, .. kernel], dtype, device));
        register_parameter(nameof(weight), weightParameter);
        if (hasBias)
        {
            biasParameter = new Parameter(empty([outputs], dtype, device));
            register_parameter(nameof(bias), biasParameter);
        }

        reset_parameters();
    }

    /// <summary>Channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>Channels of the output.</summary>
    public long out_channels { get; }

    /// <summary>The kernel: [out, in / groups, kernel], or [in, out / groups, kernel] of a transposed convolution. Initially
    /// uniform in ±1/√n, n being the elements of [second size, kernel].</summary>
    public Parameter weight
    {
        get => weightParameter;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            ReplaceParameter(nameof(weight), value);
            weightParameter = value;
        }
    }

    /// <summary>The offset of each output channel: [out], or null for a layer without. Initially uniform as the
    /// weight.</summary>
    public Parameter? bias
    {
        get => biasParameter;
        set
        {
            ReplaceParameter(nameof(bias), value);
            biasParameter = value;
        }
    }

    private protected string Operation { get; }

    private protected ConvolutionOptions Options { get; }

    /// <summary>Draws the initial weight and bias again.</summary>
    public void reset_parameters()
    {
        // Weight before bias, and these two distributions: so do PyTorch and TorchSharp, and seeded weights follow from it.
        nn.init.kaiming_uniform_(weightParameter, Math.Sqrt(5));
        var summed = NetDsl.Engine.Tensors.Shapes.Count(weightParameter.sizes.AsSpan(1));
        if (biasParameter is not null && summed > 0)
        {
            var bound = 1 / Math.Sqrt(summed);
            nn.init.uniform_(biasParameter, -bound, bound);
        }
    }

    private protected Tensor Convolve(Tensor input) =>
        ConvolutionOperation.Apply(Operation, input, weightParameter, biasParameter, Options);
}
