using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A convolution of images: [N, in, H, W] or [in, H, W] → [N, out, H′, W′] or [out, H′, W′].</summary>
    public sealed class Conv2d : Convolution
    {
        internal Conv2d(
            long inputs,
            long outputs,
            long[] kernel,
            ConvolutionOptions options,
            bool hasBias,
            PaddingModes paddingMode,
            Device? device,
            ScalarType? dtype
        )
            : base(nameof(Conv2d), "conv2d", inputs, outputs, kernel, options, hasBias, paddingMode, device, dtype) { }

        /// <summary>Convolves the input.</summary>
        /// <param name="input">[N, in, H, W] or [in, H, W].</param>
        /// <returns>[N, out, H′, W′] or [out, H′, W′].</returns>
        /// <exception cref="ArgumentException">The input does not fit.</exception>
        public override Tensor forward(Tensor input) => Convolve(input);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A convolution of images [N, in, H, W] or [in, H, W].</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the output.</param>
            /// <param name="kernel_size">Rows and columns of the kernel, which is square.</param>
            /// <param name="stride">Steps from an output to the next.</param>
            /// <param name="padding">Zeros at both ends.</param>
            /// <param name="dilation">Steps from a kernel element to the next.</param>
            /// <param name="padding_mode">Zeros: the embedded engine has no other.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <param name="bias">False leaves the offset of each output channel out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.Conv2d Conv2d(
                long in_channels,
                long out_channels,
                long kernel_size,
                long stride = 1,
                long padding = 0,
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
                    bias,
                    padding_mode,
                    device,
                    dtype
                );

            /// <summary>A convolution of images [N, in, H, W] or [in, H, W].</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the output.</param>
            /// <param name="kernel_size">Rows and columns of the kernel, which is square.</param>
            /// <param name="padding">Valid for none, Same for an output of the input's size.</param>
            /// <param name="stride">Steps from an output to the next.</param>
            /// <param name="dilation">Steps from a kernel element to the next.</param>
            /// <param name="padding_mode">Zeros: the embedded engine has no other.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <param name="bias">False leaves the offset of each output channel out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.Conv2d Conv2d(
                long in_channels,
                long out_channels,
                long kernel_size,
                Padding padding,
                long stride = 1,
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
                    new(Space.Both(stride), padding == Padding.Same ? null : [0, 0], Space.Both(dilation), groups),
                    bias,
                    padding_mode,
                    device,
                    dtype
                );

            /// <summary>A convolution of images [N, in, H, W] or [in, H, W].</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the output.</param>
            /// <param name="kernel_size">Rows and columns of the kernel.</param>
            /// <param name="stride">Steps from an output to the next (rows, columns); 1 by default.</param>
            /// <param name="padding">Zeros at both ends (rows, columns); 0 by default.</param>
            /// <param name="dilation">Steps from a kernel element to the next (rows, columns); 1 by default.</param>
            /// <param name="padding_mode">Zeros: the embedded engine has no other.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <param name="bias">False leaves the offset of each output channel out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.Conv2d Conv2d(
                long in_channels,
                long out_channels,
                (long, long) kernel_size,
                (long, long)? stride = null,
                (long, long)? padding = null,
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
                    bias,
                    padding_mode,
                    device,
                    dtype
                );

            /// <summary>A convolution of images [N, in, H, W] or [in, H, W].</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the output.</param>
            /// <param name="kernel_size">Rows and columns of the kernel.</param>
            /// <param name="padding">Valid for none, Same for an output of the input's size.</param>
            /// <param name="stride">Steps from an output to the next (rows, columns); 1 by default.</param>
            /// <param name="dilation">Steps from a kernel element to the next (rows, columns); 1 by default.</param>
            /// <param name="padding_mode">Zeros: the embedded engine has no other.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <param name="bias">False leaves the offset of each output channel out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.Conv2d Conv2d(
                long in_channels,
                long out_channels,
                (long, long) kernel_size,
                Padding padding,
                (long, long)? stride = null,
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
                    new(
                        Space.Of(stride ?? (1, 1)),
                        padding == Padding.Same ? null : [0, 0],
                        Space.Of(dilation ?? (1, 1)),
                        groups
                    ),
                    bias,
                    padding_mode,
                    device,
                    dtype
                );
        }
    }
}
