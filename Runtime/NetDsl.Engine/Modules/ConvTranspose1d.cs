using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A transposed convolution of sequences: [N, in, L] or [in, L] → [N, out, L′] or [out, L′].</summary>
    public sealed class ConvTranspose1d : ConvolutionTranspose
    {
        internal ConvTranspose1d(
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
            : base(
                nameof(ConvTranspose1d),
                "conv_transpose1d",
                inputs,
                outputs,
                kernel,
                options,
                outputPadding,
                hasBias,
                paddingMode,
                device,
                dtype
            ) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, long[]? output_size) => Convolve(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A transposed convolution of sequences [N, in, L] or [in, L], the backward pass of a
            /// convolution.</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the output.</param>
            /// <param name="kernel_size">Kernel elements.</param>
            /// <param name="stride">Steps from an input to the next in the output.</param>
            /// <param name="padding">Elements cut off at both ends of the output.</param>
            /// <param name="output_padding">Elements added at the end of the output, fewer than the stride or the
            /// dilation.</param>
            /// <param name="dilation">Steps from a kernel element to the next.</param>
            /// <param name="padding_mode">Zeros: there is no other.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <param name="bias">False leaves the offset of each output channel out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.ConvTranspose1d ConvTranspose1d(
                long in_channels,
                long out_channels,
                long kernel_size,
                long stride = 1,
                long padding = 0,
                long output_padding = 0,
                long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1,
                bool bias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) =>
                new(
                    in_channels,
                    out_channels,
                    [kernel_size],
                    new([stride], [padding], [dilation], groups),
                    [output_padding],
                    bias,
                    padding_mode,
                    device,
                    dtype
                );
        }
    }
}
