using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The largest element of each window of a sequence.</summary>
            /// <param name="input">[N, C, L] or [C, L].</param>
            /// <param name="kernel_size">Elements of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="dilation">Steps from an element of a window to the next; 1 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <returns>[N, C, L′] or [C, L′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor max_pool1d(
                Tensor input,
                long kernel_size,
                long? stride = null,
                long? padding = null,
                long? dilation = null,
                bool ceil_mode = false
            ) => MaxPoolOperation.Sequences(input, PoolArguments.ForSequences(kernel_size, stride, padding, dilation, ceil_mode));

            /// <summary>The largest element of each window of an image, channel by channel.</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="kernel_size">Rows and columns of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="dilation">Steps from an element of a window to the next; 1 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor max_pool2d(
                Tensor input,
                long kernel_size,
                long? stride = null,
                long? padding = null,
                long? dilation = null,
                bool ceil_mode = false
            ) =>
                MaxPoolOperation.Images(
                    input,
                    PoolArguments.ForImages(
                        "max_pool2d",
                        Space.Both(kernel_size),
                        Space.Maybe(stride),
                        Space.Maybe(padding),
                        Space.Maybe(dilation),
                        ceil_mode
                    )
                );

            /// <summary>The largest element of each window of an image, channel by channel.</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="kernel_size">Rows and columns of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="dilation">Steps from an element of a window to the next; 1 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor max_pool2d(
                Tensor input,
                (long, long) kernel_size,
                (long, long)? stride = null,
                (long, long)? padding = null,
                (long, long)? dilation = null,
                bool ceil_mode = false
            ) =>
                MaxPoolOperation.Images(
                    input,
                    PoolArguments.ForImages(
                        "max_pool2d",
                        Space.Of(kernel_size),
                        Space.Of(stride),
                        Space.Of(padding),
                        Space.Of(dilation),
                        ceil_mode
                    )
                );

            /// <summary>The largest element of each window of an image, channel by channel.</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="kernel_size">Rows and columns of a window, one number or two.</param>
            /// <param name="strides">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="dilation">Steps from an element of a window to the next; 1 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor max_pool2d(
                Tensor input,
                long[] kernel_size,
                long[]? strides = null,
                long[]? padding = null,
                long[]? dilation = null,
                bool ceil_mode = false
            ) =>
                MaxPoolOperation.Images(
                    input,
                    PoolArguments.ForImages("max_pool2d", kernel_size, strides, padding, dilation, ceil_mode)
                );

            /// <summary>The average of each window of a sequence.</summary>
            /// <param name="input">[N, C, L] or [C, L].</param>
            /// <param name="kernel_size">Elements of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <param name="count_include_pad">Whether an average counts the zeros of the padding.</param>
            /// <returns>[N, C, L′] or [C, L′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor avg_pool1d(
                Tensor input,
                long kernel_size,
                long? stride = null,
                long? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true
            ) =>
                AveragePoolOperation.Sequences(
                    input,
                    PoolArguments.ForSequences(kernel_size, stride, padding, null, ceil_mode),
                    count_include_pad
                );

            /// <summary>The average of each window of an image, channel by channel.</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="kernel_size">Rows and columns of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <param name="count_include_pad">Whether an average counts the zeros of the padding.</param>
            /// <param name="divisor_override">What the sums are divided by, in the place of the number of elements.</param>
            /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor avg_pool2d(
                Tensor input,
                long kernel_size,
                long? stride = null,
                long padding = 0,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                AveragePoolOperation.Images(
                    input,
                    PoolArguments.ForImages(
                        "avg_pool2d",
                        Space.Both(kernel_size),
                        Space.Maybe(stride),
                        Space.Maybe(padding),
                        null,
                        ceil_mode
                    ),
                    count_include_pad,
                    divisor_override
                );

            /// <summary>The average of each window of an image, channel by channel.</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="kernel_size">Rows and columns of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <param name="count_include_pad">Whether an average counts the zeros of the padding.</param>
            /// <param name="divisor_override">What the sums are divided by, in the place of the number of elements.</param>
            /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor avg_pool2d(
                Tensor input,
                (long, long) kernel_size,
                (long, long)? stride = null,
                (long, long)? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                AveragePoolOperation.Images(
                    input,
                    PoolArguments.ForImages(
                        "avg_pool2d",
                        Space.Of(kernel_size),
                        Space.Of(stride),
                        Space.Of(padding),
                        null,
                        ceil_mode
                    ),
                    count_include_pad,
                    divisor_override
                );

            /// <summary>The average of each window of an image, channel by channel.</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="kernel_size">Rows and columns of a window, one number or two.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <param name="count_include_pad">Whether an average counts the zeros of the padding.</param>
            /// <param name="divisor_override">What the sums are divided by, in the place of the number of elements.</param>
            /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor avg_pool2d(
                Tensor input,
                long[] kernel_size,
                long[]? stride = null,
                long[]? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                AveragePoolOperation.Images(
                    input,
                    PoolArguments.ForImages("avg_pool2d", kernel_size, stride, padding, null, ceil_mode),
                    count_include_pad,
                    divisor_override
                );

            /// <summary>The averages of windows that share a sequence of any length.</summary>
            /// <param name="input">[N, C, L] or [C, L].</param>
            /// <param name="output_size">Elements of the output.</param>
            /// <returns>[N, C, L′] or [C, L′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) =>
                AveragePoolOperation.AdaptiveSequences(input, output_size);

            /// <summary>The averages of windows that share an image of any size.</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="output_size">Rows and columns of the output.</param>
            /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                AveragePoolOperation.AdaptiveImages(input, Space.Both(output_size));

            /// <summary>The averages of windows that share an image of any size.</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="output_size">Rows and columns of the output.</param>
            /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                AveragePoolOperation.AdaptiveImages(input, Space.Of(output_size));

            /// <summary>The averages of windows that share an image of any size.</summary>
            /// <param name="input">[N, C, H, W] or [C, H, W].</param>
            /// <param name="output_size">Rows and columns of the output, one number or two.</param>
            /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, a number is impossible, or the type is not
            /// Float32.</exception>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) =>
                AveragePoolOperation.AdaptiveImages(input, output_size);
        }
    }
}
