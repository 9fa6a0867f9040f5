using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest element of each window of an image, channel by channel.</summary>
    public sealed class MaxPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly PoolArguments arguments;

        internal MaxPool2d(PoolArguments arguments)
            : base(nameof(MaxPool2d)) => this.arguments = arguments;

        /// <summary>Pools the input.</summary>
        /// <param name="input">[N, C, H, W] or [C, H, W].</param>
        /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
        /// <exception cref="ArgumentException">The input does not fit.</exception>
        public override Tensor forward(Tensor input) => MaxPoolOperation.Images(input, arguments);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest element of each window of an image, channel by channel.</summary>
            /// <param name="kernel_size">Rows and columns of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="dilation">Steps from an element of a window to the next; 1 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            public static Modules.MaxPool2d MaxPool2d(
                long kernel_size,
                long? stride = null,
                long? padding = null,
                long? dilation = null,
                bool ceil_mode = false
            ) =>
                new(
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
            /// <param name="kernel_size">Rows and columns of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="dilation">Steps from an element of a window to the next; 1 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            public static Modules.MaxPool2d MaxPool2d(
                (long, long) kernel_size,
                (long, long)? stride = null,
                (long, long)? padding = null,
                (long, long)? dilation = null,
                bool ceil_mode = false
            ) =>
                new(
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
            /// <param name="kernel_size">Rows and columns of a window, one number or two.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="dilation">Steps from an element of a window to the next; 1 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            public static Modules.MaxPool2d MaxPool2d(
                long[] kernel_size,
                long[]? stride = null,
                long[]? padding = null,
                long[]? dilation = null,
                bool ceil_mode = false
            ) => new(PoolArguments.ForImages("max_pool2d", kernel_size, stride, padding, dilation, ceil_mode));
        }
    }
}
