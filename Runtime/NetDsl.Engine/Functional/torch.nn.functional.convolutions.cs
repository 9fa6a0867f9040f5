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

            /// <summary>The transposed convolution of sequences: the backward pass of a convolution, which makes them
            /// longer.</summary>
            /// <param name="input">[N, in, L] or [in, L].</param>
            /// <param name="weight">[in, out / groups, kernel].</param>
            /// <param name="bias">[out], or null.</param>
            /// <param name="stride">Steps from an input to the next in the result; 1 by default.</param>
            /// <param name="padding">Elements cut off at both ends; 0 by default.</param>
            /// <param name="output_padding">Elements added at the end, fewer than the stride or the dilation; 0 by
            /// default.</param>
            /// <param name="dilation">Steps from a kernel element to the next; 1 by default.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <returns>[N, out, L′] or [out, L′], L′ = (L − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding
            /// + 1.</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, or a type is not Float32.</exception>
            public static Tensor conv_transpose1d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long? stride = null,
                long? padding = null,
                long? output_padding = null,
                long? dilation = null,
                long groups = 1
            ) =>
                TransposedConvolution.Apply(
                    "conv_transpose1d",
                    input,
                    weight,
                    bias,
                    new([stride ?? 1], [padding ?? 0], [dilation ?? 1], groups),
                    [output_padding ?? 0]
                );

            /// <summary>The transposed convolution of images: the backward pass of a convolution, which makes them
            /// larger.</summary>
            /// <param name="input">[N, in, H, W] or [in, H, W].</param>
            /// <param name="weight">[in, out / groups, kernel height, kernel width].</param>
            /// <param name="bias">[out], or null.</param>
            /// <param name="strides">Steps from an input to the next in the result, one number or two (rows, columns); 1 by
            /// default.</param>
            /// <param name="padding">Elements cut off at both ends, one number or two; 0 by default.</param>
            /// <param name="output_padding">Elements added at the end, fewer than the stride or the dilation, one number or two;
            /// 0 by default.</param>
            /// <param name="dilation">Steps from a kernel element to the next, one number or two; 1 by default.</param>
            /// <param name="groups">Groups of channels, each convolved by itself.</param>
            /// <returns>[N, out, H′, W′] or [out, H′, W′], H′ = (H − 1)·stride − 2·padding + dilation·(kernel − 1) +
            /// output_padding + 1, and W′ likewise.</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, or a type is not Float32.</exception>
            public static Tensor conv_transpose2d(
                Tensor input,
                Tensor weight,
                Tensor? bias = null,
                long[]? strides = null,
                long[]? padding = null,
                long[]? output_padding = null,
                long[]? dilation = null,
                long groups = 1
            ) =>
                TransposedConvolution.Apply(
                    "conv_transpose2d",
                    input,
                    weight,
                    bias,
                    new(
                        Space.Pair("conv_transpose2d", "strides", strides, 1),
                        Space.Pair("conv_transpose2d", "padding", padding, 0),
                        Space.Pair("conv_transpose2d", "dilation", dilation, 1),
                        groups
                    ),
                    Space.Pair("conv_transpose2d", "output_padding", output_padding, 0)
                );
        }
    }
}
