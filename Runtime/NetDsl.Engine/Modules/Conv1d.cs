using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A convolution of sequences: [N, in, L] or [in, L] → [N, out, L′] or [out, L′].</summary>
    public sealed class Conv1d : Convolution
    {
        internal Conv1d(
            long inputs,
            long outputs,
            long[] kernel,
            ConvolutionOptions options,
            bool hasBias,
            PaddingModes paddingMode,
            Device? device,
            ScalarType? dtype
        )
            : base(nameof(Conv1d), "conv1d", inputs, outputs, kernel, options, hasBias, paddingMode, device, dtype) { }

        /// <summary>Convolves the input.</summary>
        /// <param name="input">[N, in, L] or [in, L].</param>
        /// <returns>[N, out, L′] or [out, L′].</returns>
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
            /// <summary>A convolution of sequences [N, in, L] or [in, L].</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the output.</param>
            /// <param name="kernel_size">Kernel elements.</param>
            /// <param name="stride">Steps from an output to the next.</param>
            /// <param name="padding">Zeros at both ends.</param>
            /// <param name="dilation">Steps from a kernel element to the next.</param>
            /// <param name="padding_mode">Zeros: the embedded engine has no other.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <param name="bias">False leaves the offset of each output channel out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.Conv1d Conv1d(
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
                    [kernel_size],
                    new([stride], [padding], [dilation], groups),
                    bias,
                    padding_mode,
                    device,
                    dtype
                );

            /// <summary>A convolution of sequences [N, in, L] or [in, L].</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the output.</param>
            /// <param name="kernel_size">Kernel elements.</param>
            /// <param name="padding">Valid for none, Same for an output of the input's size.</param>
            /// <param name="stride">Steps from an output to the next.</param>
            /// <param name="dilation">Steps from a kernel element to the next.</param>
            /// <param name="padding_mode">Zeros: the embedded engine has no other.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <param name="bias">False leaves the offset of each output channel out.</param>
            /// <param name="device">Where the parameters lie; the CPU by default.</param>
            /// <param name="dtype">Their type; the default type (float32) by default.</param>
            public static Modules.Conv1d Conv1d(
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
                    [kernel_size],
                    new([stride], padding == Padding.Same ? null : [0], [dilation], groups),
                    bias,
                    padding_mode,
                    device,
                    dtype
                );
        }
    }
}
