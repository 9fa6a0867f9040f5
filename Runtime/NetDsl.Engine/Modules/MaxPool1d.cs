using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest element of each window of a sequence.</summary>
    public sealed class MaxPool1d : nn.Module<Tensor, Tensor>
    {
        private readonly PoolArguments arguments;

        internal MaxPool1d(PoolArguments arguments)
            : base(nameof(MaxPool1d)) => this.arguments = arguments;

        /// <summary>Pools the input.</summary>
        /// <param name="input">[N, C, L] or [C, L].</param>
        /// <returns>[N, C, L′] or [C, L′].</returns>
        /// <exception cref="ArgumentException">The input does not fit.</exception>
        public override Tensor forward(Tensor input) => MaxPoolOperation.Sequences(input, arguments);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest element of each window of a sequence.</summary>
            /// <param name="kernel_size">Elements of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="dilation">Steps from an element of a window to the next; 1 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            public static Modules.MaxPool1d MaxPool1d(
                long kernel_size,
                long? stride = null,
                long? padding = null,
                long? dilation = null,
                bool ceil_mode = false
            ) => new(PoolArguments.ForSequences(kernel_size, stride, padding, dilation, ceil_mode));
        }
    }
}
