using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The convolution of sequences.</summary>
            /// <param name="input">[N, in, L] or [in, L].</param>
            /// <param name="weight">[out, in / groups, kernel].</param>
            /// <param name="bias">[out], or null.</param>
            /// <param name="stride">Steps from an output to the next; 1 by default.</param>
            /// <param name="padding">Zeros at both ends; 0 by default.</param>
            /// <param name="dilation">Steps from a kernel element to the next; 1 by default.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <returns>[N, out, L′] or [out, L′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, or a type is not Float32.</exception>
            public static Tensor conv1d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long? stride = null,
                long? padding = null,
                long? dilation = null,
                long groups = 1
            ) =>
                ConvolutionOperation.Apply(
                    "conv1d",
                    input,
                    weight,
                    bias,
                    new([stride ?? 1], [padding ?? 0], [dilation ?? 1], groups)
                );

            /// <summary>The convolution of sequences with a padding that has a name.</summary>
            /// <param name="input">[N, in, L] or [in, L].</param>
            /// <param name="weight">[out, in / groups, kernel].</param>
            /// <param name="bias">[out], or null.</param>
            /// <param name="stride">Steps from an output to the next; 1 by default.</param>
            /// <param name="padding">Valid for none, Same for an output of the input's length.</param>
            /// <param name="dilation">Steps from a kernel element to the next; 1 by default.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <returns>[N, out, L′] or [out, L′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, or a type is not Float32.</exception>
            public static Tensor conv1d_padding(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long? stride = null,
                Padding padding = Padding.Valid,
                long? dilation = null,
                long groups = 1
            ) =>
                ConvolutionOperation.Apply(
                    "conv1d",
                    input,
                    weight,
                    bias,
                    new([stride ?? 1], padding == Padding.Same ? null : [0], [dilation ?? 1], groups)
                );

            /// <summary>The convolution of images.</summary>
            /// <param name="input">[N, in, H, W] or [in, H, W].</param>
            /// <param name="weight">[out, in / groups, kernel height, kernel width].</param>
            /// <param name="bias">[out], or null.</param>
            /// <param name="strides">Steps from an output to the next, one number or two (rows, columns); 1 by default.</param>
            /// <param name="padding">Zeros at both ends, one number or two; 0 by default.</param>
            /// <param name="dilation">Steps from a kernel element to the next, one number or two; 1 by default.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <returns>[N, out, H′, W′] or [out, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, or a type is not Float32.</exception>
            public static Tensor conv2d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long[]? strides = null,
                long[]? padding = null,
                long[]? dilation = null,
                long groups = 1
            ) =>
                ConvolutionOperation.Apply(
                    "conv2d",
                    input,
                    weight,
                    bias,
                    new(
                        Space.Pair("conv2d", "strides", strides, 1),
                        Space.Pair("conv2d", "padding", padding, 0),
                        Space.Pair("conv2d", "dilation", dilation, 1),
                        groups
                    )
                );

            /// <summary>The convolution of images with a padding that has a name.</summary>
            /// <param name="input">[N, in, H, W] or [in, H, W].</param>
            /// <param name="weight">[out, in / groups, kernel height, kernel width].</param>
            /// <param name="bias">[out], or null.</param>
            /// <param name="strides">Steps from an output to the next, one number or two (rows, columns); 1 by default.</param>
            /// <param name="padding">Valid for none, Same for an output of the input's size.</param>
            /// <param name="dilation">Steps from a kernel element to the next, one number or two; 1 by default.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <returns>[N, out, H′, W′] or [out, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, or a type is not Float32.</exception>
            public static Tensor conv2d_padding(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long[]? strides = null,
                Padding padding = Padding.Valid,
                long[]? dilation = null,
                long groups = 1
            ) =>
                ConvolutionOperation.Apply(
                    "conv2d",
                    input,
                    weight,
                    bias,
                    new(
                        Space.Pair("conv2d", "strides", strides, 1),
                        padding == Padding.Same ? null : [0, 0],
                        Space.Pair("conv2d", "dilation", dilation, 1),
                        groups
                    )
                );
        }
    }
}
