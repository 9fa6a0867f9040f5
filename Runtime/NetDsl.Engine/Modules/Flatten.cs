using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Merges a range of dimensions into one; the others keep their sizes.</summary>
    public sealed class Flatten : nn.Module<Tensor, Tensor>
    {
        internal Flatten(long startDim, long endDim)
            : base(nameof(Flatten))
        {
            StartDim = startDim;
            EndDim = endDim;
        }

        internal long StartDim { get; }

        internal long EndDim { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="input">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor input) => input.flatten(StartDim, EndDim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Merges a range of dimensions into one, by default all but the batch: [N, 28, 28] → [N, 784].</summary>
            /// <param name="start_dim">First dimension of the range.</param>
            /// <param name="end_dim">Last dimension of the range; negative counts from the last.</param>
            public static Modules.Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);
        }
    }
}
