using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The averages of windows that share an image of any size.</summary>
    public sealed class AdaptiveAvgPool2d : nn.Module<Tensor, Tensor>
    {
        private readonly long[] outputs;

        internal AdaptiveAvgPool2d(long[] outputs)
            : base(nameof(AdaptiveAvgPool2d)) => this.outputs = outputs;

        /// <summary>Pools the input.</summary>
        /// <param name="input">[N, C, H, W] or [C, H, W].</param>
        /// <returns>[N, C, H′, W′] or [C, H′, W′].</returns>
        /// <exception cref="ArgumentException">The input does not fit.</exception>
        public override Tensor forward(Tensor input) => AveragePoolOperation.AdaptiveImages(input, outputs);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The averages of windows that share an image of any size.</summary>
            /// <param name="output_size">Rows and columns of the output.</param>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(Space.Both(output_size));

            /// <summary>The averages of windows that share an image of any size.</summary>
            /// <param name="output_size">Rows and columns of the output.</param>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(Space.Of(output_size));

            /// <summary>The averages of windows that share an image of any size.</summary>
            /// <param name="output_size">Rows and columns of the output, one number or two.</param>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);
        }
    }
}
