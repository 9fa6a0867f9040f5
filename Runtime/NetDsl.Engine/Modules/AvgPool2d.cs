using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The average of each window of an image, channel by channel.</summary>
    public sealed class AvgPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly PoolArguments arguments;
        private readonly bool countPadding;
        private readonly long? divisor;

        internal AvgPool2d(PoolArguments arguments, bool countPadding, long? divisor)
            : base(nameof(AvgPool2d)) => (this.arguments, this.countPadding, this.divisor) = (arguments, countPadding, divisor);

        /// <summary>Pools the input.</summary>
        /// <param name="input">[N, C, H, W] or [C, H, W].</param>
        /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
        /// <exception cref="ArgumentException">The input does not fit.</exception>
        public override Tensor forward(Tensor input) => AveragePoolOperation.Images(input, arguments, countPadding, divisor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The average of each window of an image, channel by channel.</summary>
            /// <param name="kernel_size">Rows and columns of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <param name="count_include_pad">Whether an average counts the zeros of the padding.</param>
            /// <param name="divisor_override">What the sums are divided by, in the place of the number of elements.</param>
            public static Modules.AvgPool2d AvgPool2d(
                long kernel_size,
                long? stride = null,
                long? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                new(
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
            /// <param name="kernel_size">Rows and columns of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <param name="count_include_pad">Whether an average counts the zeros of the padding.</param>
            /// <param name="divisor_override">What the sums are divided by, in the place of the number of elements.</param>
            public static Modules.AvgPool2d AvgPool2d(
                (long, long) kernel_size,
                (long, long)? stride = null,
                (long, long)? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                new(
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
            /// <param name="kernel_size">Rows and columns of a window, one number or two.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <param name="count_include_pad">Whether an average counts the zeros of the padding.</param>
            /// <param name="divisor_override">What the sums are divided by, in the place of the number of elements.</param>
            public static Modules.AvgPool2d AvgPool2d(
                long[] kernel_size,
                long[]? stride = null,
                long[]? padding = null,
                bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null
            ) =>
                new(
                    PoolArguments.ForImages("avg_pool2d", kernel_size, stride, padding, null, ceil_mode),
                    count_include_pad,
                    divisor_override
                );
        }
    }
}
