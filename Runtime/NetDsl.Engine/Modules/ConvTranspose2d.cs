using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A transposed convolution of images: [N, in, H, W] or [in, H, W] → [N, out, H′, W′] or [out, H′, W′].</summary>
    public sealed class ConvTranspose2d : ConvolutionTranspose
    {
        internal ConvTranspose2d(
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
                nameof(ConvTranspose2d),
                "conv_transpose2d",
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
            /// <summary>A transposed convolution of images [N, in, H, W] or [in, H, W], the backward pass of a
            /// convolution.</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the output.</param>
            /// <param name="kernel_size">Rows and columns of the kernel, which is square.</param>
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
            public static Modules.ConvTranspose2d ConvTranspose2d(
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
                    Space.Both(kernel_size),
                    new(Space.Both(stride), Space.Both(padding), Space.Both(dilation), groups),
                    Space.Both(output_padding),
                    bias,
                    padding_mode,
                    device,
                    dtype
                );

            /// <summary>A transposed convolution of images [N, in, H, W] or [in, H, W], the backward pass of a
            /// convolution.</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the output.</param>
            /// <param name="kernel_size">Rows and columns of the kernel.</param>
            /// <param name="stride">Steps from an input to the next in the output (rows, columns); 1 by default.</param>
            /// <param name="padding">Elements cut off at both ends of the output (rows, columns); 0 by default.</param>
            /// <param name="output_padding">Elements added at the end of the output, fewer than the stride or the
            /// dilation (rows, columns); 0 by default.</param>
            /// <param name="dilation">Steps from a kernel element to the next (rows, columns); 1 by default.</param>
            /// <param name="padding_mode">Zeros: there is no other.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <param name="bias">False leaves the offset of each output channel out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            /// <remarks>TorchSharp 0.99.6 has no pairs, and 0.107 takes the first number of <paramref name="output_padding"/> for
            /// both dimensions.</remarks>
            public static Modules.ConvTranspose2d ConvTranspose2d(
                long in_channels,
                long out_channels,
                (long, long) kernel_size,
                (long, long)? stride = null,
                (long, long)? padding = null,
                (long, long)? output_padding = null,
                (long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1,
                bool bias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) =>
                new(
                    in_channels,
                    out_channels,
                    Space.Of(kernel_size),
                    new(Space.Of(stride ?? (1, 1)), Space.Of(padding ?? (0, 0)), Space.Of(dilation ?? (1, 1)), groups),
                    Space.Of(output_padding ?? (0, 0)),
                    bias,
                    padding_mode,
                    device,
                    dtype
                );
        }
    }
}
