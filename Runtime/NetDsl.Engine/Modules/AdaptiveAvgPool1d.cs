using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The averages of windows that share a sequence of any length.</summary>
    public sealed class AdaptiveAvgPool1d : nn.Module<Tensor, Tensor>
    {
        private readonly long outputs;

        internal AdaptiveAvgPool1d(long outputs)
            : base(nameof(AdaptiveAvgPool1d)) => this.outputs = outputs;

        /// <summary>Pools the input.</summary>
        /// <param name="input">[N, C, L] or [C, L].</param>
        /// <returns>[N, C, L′] or [C, L′].</returns>
        /// <exception cref="ArgumentException">The input does not fit.</exception>
        public override Tensor forward(Tensor input) => AveragePoolOperation.AdaptiveSequences(input, outputs);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The averages of windows that share a sequence of any length.</summary>
            /// <param name="output_size">Elements of the output.</param>
            public static Modules.AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);
        }
    }
}
