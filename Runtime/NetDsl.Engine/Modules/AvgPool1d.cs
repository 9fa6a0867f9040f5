using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The average of each window of a sequence.</summary>
    public sealed class AvgPool1d : nn.Module<Tensor, Tensor>
    {
        private readonly PoolArguments arguments;
        private readonly bool countPadding;

        internal AvgPool1d(PoolArguments arguments, bool countPadding)
            : base(nameof(AvgPool1d)) => (this.arguments, this.countPadding) = (arguments, countPadding);

        /// <summary>Pools the input.</summary>
        /// <param name="input">[N, C, L] or [C, L].</param>
        /// <returns>[N, C, L′] or [C, L′].</returns>
        /// <exception cref="ArgumentException">The input does not fit.</exception>
        public override Tensor forward(Tensor input) => AveragePoolOperation.Sequences(input, arguments, countPadding);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The average of each window of a sequence.</summary>
            /// <param name="kernel_size">Elements of a window.</param>
            /// <param name="stride">Steps from a window to the next; a window's size by default.</param>
            /// <param name="padding">How far windows reach beyond the input; 0 by default.</param>
            /// <param name="ceil_mode">True counts a last window that is only partly inside.</param>
            /// <param name="count_include_pad">Whether an average counts the zeros of the padding.</param>
            public static Modules.AvgPool1d AvgPool1d(
                long kernel_size,
                long? stride = null,
                long padding = 0,
                bool ceil_mode = false,
                bool count_include_pad = true
            ) => new(PoolArguments.ForSequences(kernel_size, stride, padding, null, ceil_mode), count_include_pad);
        }
    }
}
