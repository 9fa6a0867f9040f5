using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Logarithm of the softmax along a dimension, computed stably, in the shape of the input.</summary>
    public sealed class LogSoftmax : nn.Module<Tensor, Tensor>
    {
        internal LogSoftmax(long dim)
            : base(nameof(LogSoftmax)) => Dim = dim;

        internal long Dim { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.log_softmax(tensor, Dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Logarithm of the softmax along a dimension.</summary>
            /// <param name="dim">The dimension whose probabilities add up to 1; negative counts from the last.</param>
            public static Modules.LogSoftmax LogSoftmax(long dim) => new(dim);
        }
    }
}
